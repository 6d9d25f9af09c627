package io.dictamen.impact;

import io.dictamen.journal.RecordedRequest;
import io.dictamen.journal.RecordedRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Recorded requests on their way through other rules: one thread reads, some decide, and what is between is bounded. */
final class Replay {
    private static final int WAITING = 8;
    private static final List<RecordedRequest> END = List.of();
    private static final int PATIENCE_MILLIS = 100;

    private final BlockingQueue<List<RecordedRequest>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final List<Future<Reevaluation>> working = new ArrayList<>();
    private volatile boolean over;

    /** Ends it early: nobody waits for it any more. */
    void giveUp() {
        over = true;
    }

    /** Reads and decides all of them; where it was given up, as many as it came to. */
    Reevaluation run(
            RecordedRequests log,
            RecordedRequests.Span span,
            ExecutorService threads,
            int hilos,
            Supplier<Reevaluation> making)
            throws InterruptedException {
        for (int i = 0; i < hilos; i++) {
            working.add(threads.submit(() -> work(making.get())));
        }
        try {
            log.read(span, () -> over, this::hand);
            for (int i = 0; i < hilos; i++) {
                hand(END);
            }
            return sum(making.get());
        } finally {
            over = true;
        }
    }

    private void hand(List<RecordedRequest> some) throws InterruptedException {
        boolean taken = false;
        while (!taken && !over) {
            taken = waiting.offer(some, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private Reevaluation work(Reevaluation mine) throws InterruptedException {
        try {
            while (!over) {
                List<RecordedRequest> some = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                if (some == END) {
                    return mine;
                }
                if (some != null) {
                    some.forEach(mine::decide);
                }
            }
            return mine;
        } catch (RuntimeException | Error e) {
            over = true;
            throw e;
        }
    }

    private Reevaluation sum(Reevaluation all) throws InterruptedException {
        for (Future<Reevaluation> one : working) {
            try {
                all.add(one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("Deciding again failed", e.getCause());
            }
        }
        return all;
    }
}
