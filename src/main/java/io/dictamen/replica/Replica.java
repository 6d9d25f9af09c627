package io.dictamen.replica;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A process of those that share the database, as it last said of itself.
 *
 * @param version the release that decides there
 * @param desde since when it does
 * @param callada for how long nothing was heard of it
 */
public record Replica(
        UUID id,
        String nombre,
        String compilacion,
        OffsetDateTime arranque,
        @Nullable Integer version,
        @Nullable OffsetDateTime desde,
        Duration callada) {}
