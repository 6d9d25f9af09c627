package io.dictamen.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "dictamen.mutacion")
public interface MutacionConfig {
    /** Whether a release may leave no fault unnoticed, in a row that it touches, that was noticed before. */
    @WithDefault("true")
    boolean compuerta();

    /** How long an approval looks for such faults; of what is not looked at by then it says so. */
    @WithDefault("20S")
    Duration plazoDeCompuerta();

    /** How long the mutation of a whole release may take; what is not judged by then stays unfinished. */
    @WithDefault("10M")
    Duration plazo();
}
