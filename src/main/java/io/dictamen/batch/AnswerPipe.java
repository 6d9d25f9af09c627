package io.dictamen.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The way of the answers from the batch to its caller. Many a client sends its whole body before it reads anything. What it
 * has not read yet waits on disk, up to a limit: a batch that waited for such a client would wait for ever.
 */
final class AnswerPipe extends OutputStream {
    private static final int CHUNK = 32 * 1024;
    private static final int IN_MEMORY = 2 << 20;
    // We wait for a caller that reads, but slower than we write, rather than write to disk.
    private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Queue<byte[]> memory = new ArrayDeque<>();
    private final DiskQueue disk;
    private final long mostOnDisk;
    private final long patienceNanos;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private int inMemory;
    private boolean finished;
    private volatile boolean gone;
    private @Nullable Throwable broken;

    AnswerPipe(long mostOnDisk, long patienceNanos) {
        this.disk = new DiskQueue();
        this.mostOnDisk = mostOnDisk;
        this.patienceNanos = patienceNanos;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        for (int left = length; left > 0; ) {
            int taken = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, from, chunk, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
            if (filled == CHUNK) {
                flush();
            }
        }
    }

    /** Hands over what was written. */
    @Override
    public void flush() throws IOException {
        if (filled > 0) {
            byte[] ready = Arrays.copyOf(chunk, filled);
            filled = 0;
            put(ready);
        }
    }

    /** Nothing more will be written. */
    void finish() throws IOException {
        flush();
        synchronized (this) {
            finished = true;
            notifyAll();
        }
    }

    /** Neither side goes on: the other finds out at its next step. */
    synchronized void breakOff(Throwable cause) {
        if (broken == null) {
            broken = cause;
        }
        notifyAll();
    }

    /** Nobody is left to be answered: not a failure, but the end of the work. */
    void callerGone() {
        gone = true;
        breakOff(new IOException("The caller is gone"));
    }

    /**
     * Hands all of it to the caller as it comes, until it is finished or nobody takes it any more.
     *
     * @throws IOException where the batch broke off, so that the caller's answer does not look whole
     */
    void drainTo(OutputStream caller) throws IOException {
        try {
            for (byte[] ready = take(); ready != null; ready = take()) {
                give(ready, caller);
            }
        } catch (IOException e) {
            if (!gone) {
                throw e;
            }
        } finally {
            synchronized (this) {
                disk.close();
            }
        }
    }

    private void give(byte[] ready, OutputStream caller) throws IOException {
        try {
            caller.write(ready);
            caller.flush();
        } catch (IOException | RuntimeException e) {
            callerGone();
            throw e;
        }
    }

    private synchronized void put(byte[] ready) throws IOException {
        if (disk.isEmpty()) {
            await(GRACE_NANOS, ready.length);
        }
        check();
        if (disk.isEmpty() && fits(ready.length)) {
            memory.add(ready);
            inMemory += ready.length;
        } else {
            awaitDisk(ready.length);
            disk.add(ready);
        }
        notifyAll();
    }

    private boolean fits(int length) {
        return inMemory + length <= IN_MEMORY;
    }

    private void await(long nanos, int length) throws IOException {
        for (long left = nanos; left > 0 && !fits(length) && broken == null; ) {
            left = waited(left);
        }
    }

    private void awaitDisk(int length) throws IOException {
        long seen = disk.taken();
        for (long left = patienceNanos; disk.size() + length > mostOnDisk; ) {
            left = waited(left);
            check();
            if (disk.taken() != seen) {
                seen = disk.taken();
                left = patienceNanos;
            } else if (left <= 0) {
                throw new IOException("The caller does not read its answers");
            }
        }
    }

    private synchronized byte @Nullable [] take() throws IOException {
        while (memory.isEmpty() && disk.isEmpty() && !finished) {
            check();
            waited(Long.MAX_VALUE);
        }
        check();
        byte[] next = memory.poll();
        if (next != null) {
            inMemory -= next.length;
        } else if (!disk.isEmpty()) {
            next = disk.remove(CHUNK);
        }
        notifyAll();
        return next;
    }

    /** Waits until something changes, at most so long; what is left of that. */
    @SuppressWarnings("WaitNotInLoop") // those who call it ask again
    private long waited(long nanos) throws IOException {
        long start = System.nanoTime();
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for the caller", e);
        }
        return nanos - (System.nanoTime() - start);
    }

    private void check() throws IOException {
        if (broken != null) {
            throw new IOException("The batch was broken off", broken);
        }
    }
}
