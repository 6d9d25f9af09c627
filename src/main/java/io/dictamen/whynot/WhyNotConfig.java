package io.dictamen.whynot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "dictamen.por-que-no")
public interface WhyNotConfig {
    /** How many searches and counts run at once; more get a 429. */
    @WithDefault("2")
    int simultaneos();

    /** How many requests are decided at most to find the smallest change of one; some fifty thousand take a second. */
    @WithDefault("50000")
    long pruebas();

    /** How many recorded requests are looked at at most to count how near the rows of a table were. */
    @WithDefault("1000000")
    long solicitudes();
}
