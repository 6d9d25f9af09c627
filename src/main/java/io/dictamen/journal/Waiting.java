package io.dictamen.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written: single verdicts, each with somebody behind it, and those of bulk work, which come as fast as
 * they may. Bounded; thread-safe.
 */
final class Waiting {
    // While singles keep coming, bulk work still gets this part of each transaction.
    private static final int BULK_PART = 4;

    private final int capacity;
    private final int bulkCapacity;
    private final Queue<Pending> singles = new ArrayDeque<>();
    private final Queue<Pending> bulk = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition room = lock.newCondition();

    /** @param bulkCapacity how many of bulk work may wait besides: few, so that a single verdict is never far behind */
    Waiting(int capacity, int bulkCapacity) {
        this.capacity = capacity;
        this.bulkCapacity = bulkCapacity;
    }

    boolean offer(Pending pending) {
        lock.lock();
        try {
            if (singles.size() >= capacity) {
                return false;
            }
            singles.add(pending);
            arrived.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for room among the bulk work; null where there was none in time. */
    @Nullable
    Pending put(Entry entry, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = nanos; bulk.size() >= bulkCapacity; ) {
                if (left <= 0) {
                    return null;
                }
                left = room.awaitNanos(left);
            }
            Pending pending = new Pending(entry);
            bulk.add(pending);
            arrived.signal();
            return pending;
        } finally {
            lock.unlock();
        }
    }

    /** The next to be written together, singles first; empty where none came in time. */
    List<Pending> take(int most, long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = TimeUnit.MILLISECONDS.toNanos(millis); isEmpty() && left > 0; ) {
                left = arrived.awaitNanos(left);
            }
            int reserved = Math.min(bulk.size(), most / BULK_PART);
            List<Pending> taken = new ArrayList<>(most);
            move(singles, taken, most - reserved);
            move(bulk, taken, most - taken.size());
            room.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    List<Pending> takeLate(long patienceNanos) {
        lock.lock();
        try {
            List<Pending> late = new ArrayList<>(0);
            moveLate(singles, late, patienceNanos);
            moveLate(bulk, late, patienceNanos);
            room.signalAll();
            return late;
        } finally {
            lock.unlock();
        }
    }

    List<Pending> takeAll() {
        return takeLate(Long.MIN_VALUE);
    }

    boolean remove(Pending pending) {
        lock.lock();
        try {
            return singles.remove(pending) || bulk.remove(pending);
        } finally {
            lock.unlock();
        }
    }

    /** Since when the oldest waits, or {@code now} where none does. */
    long oldest(long now) {
        lock.lock();
        try {
            long oldest = now;
            for (Pending first : Arrays.asList(singles.peek(), bulk.peek())) {
                if (first != null && first.since() - oldest < 0) {
                    oldest = first.since();
                }
            }
            return oldest;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return singles.size() + bulk.size();
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        return size() == 0;
    }

    private static void move(Queue<Pending> from, List<Pending> to, int most) {
        for (int i = 0; i < most && !from.isEmpty(); i++) {
            to.add(from.remove());
        }
    }

    private static void moveLate(Queue<Pending> from, List<Pending> to, long patienceNanos) {
        long now = System.nanoTime();
        // Oldest first: the rest is younger.
        for (Pending next = from.peek(); next != null && now - next.since() > patienceNanos; next = from.peek()) {
            to.add(from.remove());
        }
    }
}
