package io.dictamen.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;

/** The memory that the bodies of all callers may take together; one caller's at most half of it. */
@Singleton
final class BodyBudget {
    private static final int SHARE_OF_THE_HEAP = 8;

    private final Shares bytes;

    BodyBudget(LimitsConfig config) {
        long all = config.memoria()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / SHARE_OF_THE_HEAP);
        this.bytes = new Shares(all, all / 2);
    }

    Shares bytes() {
        return bytes;
    }
}
