package io.dictamen.impact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "dictamen.impacto")
public interface ImpactConfig {
    /** How many are measured at once; more get a 429. */
    @WithDefault("1")
    int simultaneos();

    /** How many threads decide for one of them: as many as it may take processors from those who ask now. */
    @WithDefault("2")
    int hilos();
}
