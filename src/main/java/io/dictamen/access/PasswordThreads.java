package io.dictamen.access;

import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The few threads on which passwords are compared: a flood of logins takes none of those that decide and read. */
@Singleton
public class PasswordThreads {
    private static final int THREADS = 2;
    private static final int WAITING = 32;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), PasswordThreads::thread);

    /** Does it there; fails with 503 where too many wait. */
    public <T> Uni<T> run(Supplier<T> work) {
        Executor bounded = task -> {
            try {
                threads.execute(task);
            } catch (RejectedExecutionException e) {
                throw new ProblemException(
                        ProblemType.OCUPADO, "Demasiadas personas se identifican a la vez; reintente.");
            }
        };
        return Uni.createFrom().item(work).runSubscriptionOn(bounded);
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "claves");
        thread.setDaemon(true);
        return thread;
    }
}
