package io.dictamen.problem;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** The memory that the bodies of all callers may take together. */
@Singleton
final class BodyBudget {
    private static final int SHARE_OF_THE_HEAP = 8;

    private final AtomicLong free;

    @Inject
    BodyBudget(LimitsConfig config) {
        this(config.memoria()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / SHARE_OF_THE_HEAP));
    }

    BodyBudget(long bytes) {
        this.free = new AtomicLong(bytes);
    }

    /** Whether there was so much left; it is the caller's until it is given back. */
    boolean take(long bytes) {
        long left = free.addAndGet(-bytes);
        if (left < 0) {
            free.addAndGet(bytes);
        }
        return left >= 0;
    }

    void giveBack(long bytes) {
        free.addAndGet(bytes);
    }

    long free() {
        return free.get();
    }
}
