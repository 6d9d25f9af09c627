package io.dictamen.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests each key has made in the current second, at this replica. Bounded, since keys are. */
@Singleton
class KeyRate {
    private final int perSecond;
    private final Clock clock;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    private record Count(long second, int requests) {}

    @Inject
    KeyRate(AccessConfig config, Clock clock) {
        this.perSecond = config.porSegundo();
        this.clock = clock;
    }

    int perSecond() {
        return perSecond;
    }

    boolean admits(String nombre) {
        if (perSecond == 0) {
            return true;
        }
        long second = clock.instant().getEpochSecond();
        Count counted = counts.merge(
                nombre,
                new Count(second, 1),
                (old, one) -> old.second() == second ? new Count(second, old.requests() + 1) : one);
        return counted.requests() <= perSecond;
    }
}
