package io.dictamen.bulk;

import io.dictamen.batch.BatchLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The lines of one file on their way: one thread reads and writes, the others decide, and what is between is bounded. What
 * is on disk is told from time to time, so that a stop costs some seconds and no line is answered twice.
 */
final class FileBulk {
    private static final int LINES_AT_ONCE = 512;
    private static final int BYTES_AT_ONCE = 1 << 20;
    private static final int BLOCKS_A_THREAD = 4;
    private static final long BETWEEN_NANOS = 2_000_000_000L;

    private final BulkOrder order;
    private final Requests requests;
    private final LineDecider decider;
    private final ExecutorService threads;
    private final AnswerFile dictamenes;
    private final AnswerFile problemas;
    private final Consumer<FileState> onDisk;
    private final Progress progress;
    private final Deque<Future<Block>> inFlight = new ArrayDeque<>();
    private FileState state;
    private long kept;

    FileBulk(
            BulkOrder order,
            Requests requests,
            ExecutorService threads,
            AnswerFile dictamenes,
            AnswerFile problemas,
            FileState state,
            Consumer<FileState> onDisk,
            Progress progress) {
        this.order = order;
        this.requests = requests;
        this.decider = new LineDecider(order, requests);
        this.threads = threads;
        this.dictamenes = dictamenes;
        this.problemas = problemas;
        this.state = state;
        this.onDisk = onDisk;
        this.progress = progress;
        this.kept = System.nanoTime();
    }

    /** Decides what is behind the last line that is known to be answered. */
    FileState run() throws IOException, InterruptedException {
        List<BatchLine> block = new ArrayList<>();
        int bytes = 0;
        for (BatchLine line = requests.lines().next();
                line != null;
                line = requests.lines().next()) {
            if (line.numero() <= state.ultima()) {
                continue;
            }
            block.add(line);
            bytes += line.bytes();
            if (block.size() == LINES_AT_ONCE || bytes >= BYTES_AT_ONCE) {
                submit(block);
                block = new ArrayList<>();
                bytes = 0;
            }
        }
        if (!block.isEmpty()) {
            submit(block);
        }
        while (!inFlight.isEmpty()) {
            write(inFlight.remove());
        }
        keep();
        return state;
    }

    private void submit(List<BatchLine> block) throws IOException, InterruptedException {
        if (inFlight.size() == order.hilos() * BLOCKS_A_THREAD) {
            write(inFlight.remove());
        }
        inFlight.add(threads.submit(() -> decider.decide(block)));
    }

    private void write(Future<Block> next) throws IOException, InterruptedException {
        Block block;
        try {
            block = next.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause
                    ? new UncheckedIOException(cause)
                    : new IllegalStateException("Deciding lines failed", e.getCause());
        }
        dictamenes.write(block.dictamenes());
        problemas.write(block.problemas());
        state = state.with(block);
        progress.at(block.decididas() + block.rechazadas(), requests.read());
        if (System.nanoTime() - kept > BETWEEN_NANOS) {
            keep();
        }
    }

    private void keep() throws IOException {
        dictamenes.force();
        problemas.force();
        onDisk.accept(state);
        kept = System.nanoTime();
    }
}
