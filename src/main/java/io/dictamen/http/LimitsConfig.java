package io.dictamen.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much a caller may send, and how long they may take. */
@ConfigMapping(prefix = "dictamen.limite")
public interface LimitsConfig {
    /** The largest body of a decision. */
    @WithDefault("1M")
    MemorySize decision();

    /** The largest body of a login, a person, a key. */
    @WithDefault("16K")
    MemorySize acceso();

    /** The largest body of what is neither a decision, nor a file, nor about access: a note, a monthly figure. */
    @WithDefault("64K")
    MemorySize otros();

    /**
     * What the bodies of all callers may take together, and one of them half of it; an eighth of the heap where nothing is
     * said.
     */
    Optional<MemorySize> memoria();

    /** How long the head of a request may take to arrive, from its first byte. */
    @WithDefault("20S")
    Duration encabezado();

    /** How long a body may take to arrive whole; one that is read as it comes may take its time. */
    @WithDefault("30S")
    Duration cuerpo();

    /** How many batches and crossings may be under way at once: each has a thread of some two hundred. */
    @WithDefault("40")
    int envios();

    /** How many of them one caller may have. */
    @WithDefault("10")
    int enviosPorClave();
}
