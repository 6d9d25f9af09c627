package io.dictamen.crossing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "dictamen.cruce")
public interface CruceConfig {
    /** The largest sheet. */
    @WithDefault("20M")
    MemorySize archivo();

    /** How many sales a sheet may have: both are kept in memory while they are crossed. */
    @WithDefault("50000")
    int ventas();

    /** How many crossings are made at once; whoever asks for more gets a 429. */
    @WithDefault("2")
    int simultaneos();
}
