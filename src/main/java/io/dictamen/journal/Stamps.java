package io.dictamen.journal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives each verdict its moment and its id, of which neither runs backwards in this process: not within a millisecond,
 * and not where the clock steps back. Thread-safe.
 */
@Singleton
public final class Stamps {
    // The bits of an id between its millisecond and what is random in it (RFC 9562, 6.2, method 1). Where a millisecond
    // has more verdicts, the next one is begun early.
    private static final int COUNTER_BITS = 12;

    private final AtomicLong last = new AtomicLong();

    /** @param fecha to the millisecond, which is also that of the id */
    public record Stamp(Instant fecha, UUID id) {}

    public Stamp next(Instant now) {
        long earliest = now.toEpochMilli() << COUNTER_BITS;
        long stamp = last.updateAndGet(before -> Math.max(before + 1, earliest));
        Instant fecha = Instant.ofEpochMilli(stamp >>> COUNTER_BITS);
        return new Stamp(fecha, UuidV7.of(fecha, (int) stamp & (1 << COUNTER_BITS) - 1));
    }
}
