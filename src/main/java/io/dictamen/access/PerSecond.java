package io.dictamen.access;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How much each caller has done in the current second, at this replica. Bounded and thread-safe. */
final class PerSecond {
    private static final int REMEMBERED = 20_000;
    private static final int COUNT_BITS = 24;
    private static final long COUNT = (1L << COUNT_BITS) - 1;

    private final int most;
    private final Clock clock;
    /** The second, and in its last bits the count. */
    private final Map<String, AtomicLong> callers = new ConcurrentHashMap<>();

    /** @param most how much a second; 0 counts nothing */
    PerSecond(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    int most() {
        return most;
    }

    /** Counts one more, if it is within the limit. Nobody's name is that of whoever needs none: they are not counted. */
    boolean admits(String nombre) {
        if (most == 0 || nombre.isEmpty()) {
            return true;
        }
        AtomicLong counter = counter(nombre);
        long second = clock.millis() / 1000 << COUNT_BITS;
        while (true) {
            long seen = counter.get();
            long current = (seen & ~COUNT) == second ? seen : second;
            if ((current & COUNT) >= Math.min(most, COUNT)) {
                return false;
            }
            if (counter.compareAndSet(seen, current + 1)) {
                return true;
            }
        }
    }

    /** Counts one more, in a later second if this one is used up. */
    void await(String nombre) throws InterruptedException {
        while (!admits(nombre)) {
            TimeUnit.MILLISECONDS.sleep(1000 - clock.millis() % 1000);
        }
    }

    private AtomicLong counter(String nombre) {
        AtomicLong known = callers.get(nombre);
        if (known != null) {
            return known;
        }
        if (callers.size() >= REMEMBERED) {
            callers.clear();
        }
        return callers.computeIfAbsent(nombre, key -> new AtomicLong());
    }
}
