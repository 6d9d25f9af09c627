package io.dictamen.journal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that carry their millisecond in front (RFC 9562, 5.7), so that a span of time is a range of ids. */
public final class UuidV7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    // Drawn many at once: each draw costs a system call and a lock that all threads share.
    private static final ThreadLocal<ByteBuffer> RANDOM_BITS =
            ThreadLocal.withInitial(() -> ByteBuffer.allocate(1024).limit(0));
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final Instant LAST = Instant.ofEpochMilli((1L << 48) - 1);

    private UuidV7() {}

    /** Among those of its millisecond it stands anywhere. */
    public static UUID of(Instant moment) {
        return of(moment, (int) random() & 0xFFF);
    }

    /** @param place among those of its millisecond, below 4,096 */
    static UUID of(Instant moment, int place) {
        return new UUID(high(moment) | place, VARIANT | random() >>> 2);
    }

    /** The moment that an id carries. */
    public static Instant momentOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    private static long random() {
        ByteBuffer random = RANDOM_BITS.get();
        if (random.remaining() < Long.BYTES) {
            RANDOM.nextBytes(random.array());
            random.clear();
        }
        return random.getLong();
    }

    /**
     * The smallest id that is not before the moment, which may stand between two milliseconds; of the first or last that
     * an id can carry for a moment beyond them.
     */
    public static UUID smallest(Instant moment) {
        boolean between = moment.getNano() % 1_000_000 != 0 && moment.isBefore(LAST);
        return new UUID(high(between ? moment.plusMillis(1) : moment), VARIANT);
    }

    private static long high(Instant moment) {
        Instant carried = moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment.isAfter(LAST) ? LAST : moment;
        return carried.toEpochMilli() << 16 | VERSION;
    }
}
