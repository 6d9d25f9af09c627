package io.dictamen.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** For so many at once: whoever finds no place is refused. */
public final class Places {
    private final Semaphore free;
    private final Supplier<ProblemException> refusal;

    public Places(int most, Supplier<ProblemException> refusal) {
        this.free = new Semaphore(most, true);
        this.refusal = refusal;
    }

    /** One of them, until it is closed; once. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ProblemException where none is free */
    public Place take() {
        return take(Duration.ZERO);
    }

    /** @throws ProblemException where none becomes free in that time */
    public Place take(Duration patience) {
        try {
            if (free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return free::release;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw refusal.get();
    }
}
