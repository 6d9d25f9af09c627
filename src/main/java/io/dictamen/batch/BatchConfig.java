package io.dictamen.batch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

@ConfigMapping(prefix = "dictamen.lote")
public interface BatchConfig {
    /** How many batches are decided at once; one more is refused for now. */
    @WithDefault("4")
    int simultaneos();

    /** How many of them one caller may have, those that wait for their first line too; half where nothing is said. */
    OptionalInt porClave();

    /** The longest line. */
    @WithDefault("1M")
    MemorySize linea();

    /** The largest workbook, which is kept on disk while it is decided. */
    @WithDefault("200M")
    MemorySize libro();

    /** How much of the answers to a caller who does not read them yet is kept on disk. */
    @WithDefault("2G")
    MemorySize espera();

    /** How long a caller may leave its answers unread, once no more of them can be kept. */
    @WithDefault("2M")
    Duration paciencia();
}
