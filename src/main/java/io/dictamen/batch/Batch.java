package io.dictamen.batch;

import io.dictamen.access.LineRate;
import io.dictamen.decision.Decision;
import io.dictamen.evaluation.Call;
import io.dictamen.evaluation.Decided;
import io.dictamen.evaluation.Decider;
import io.dictamen.evaluation.EvaluationProblems;
import io.dictamen.rulebase.RuleBase;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Many requests on their way through one decision. One thread reads and decides, another waits until each is durable and
 * answers, so that reading, deciding and writing to the journal go on at once; what is between them is bounded.
 */
final class Batch {
    private static final int LINES_AT_ONCE = 4_096;
    private static final int BYTES_AT_ONCE = 16 << 20;
    // What a line costs besides its own bytes: the request as a record, the answer, the entry of the journal.
    private static final int COPIES = 4;
    private static final int OVERHEAD = 2_048;

    private final Decider decider;
    private final Decision<?, ?> decision;
    // The rules it began with decide to its end, whatever is published in between.
    private final RuleBase rules;
    private final Call call;
    private final LineRate rate;
    private final LineSource source;
    private final AnswerSink sink;
    private final Summary summary;
    private final BlockingQueue<InFlight> inFlight = new ArrayBlockingQueue<>(LINES_AT_ONCE);
    private final Semaphore memory = new Semaphore(BYTES_AT_ONCE);

    Batch(
            Decider decider,
            Decision<?, ?> decision,
            RuleBase rules,
            Call call,
            LineRate rate,
            LineSource source,
            AnswerSink sink,
            Summary summary) {
        this.decider = decider;
        this.decision = decision;
        this.rules = rules;
        this.call = call;
        this.rate = rate;
        this.source = source;
        this.sink = sink;
        this.summary = summary;
    }

    /** @param line null where no more come, because of {@code end} if that is not null */
    private record InFlight(@Nullable BatchLine line, CompletableFuture<? extends Decided<?>> answer, int bytes) {}

    /** Reads and decides every line. */
    void read() throws InterruptedException {
        CompletableFuture<Decided<?>> end = CompletableFuture.completedFuture(null);
        try (source) {
            for (BatchLine line = source.next(); line != null; line = source.next()) {
                int bytes = Math.min(BYTES_AT_ONCE, OVERHEAD + COPIES * line.bytes());
                rate.await(call.emisor());
                memory.acquire(bytes);
                inFlight.put(decide(line, bytes));
            }
        } catch (IOException | RuntimeException e) {
            end = CompletableFuture.failedFuture(e);
        }
        inFlight.put(new InFlight(null, end, 0));
    }

    private InFlight decide(BatchLine line, int bytes) throws InterruptedException {
        try {
            Decided<?> decided = decider.decide(rules, decision, line.pedido(), call);
            return new InFlight(line, decider.keepInBulk(decided), bytes);
        } catch (RuntimeException e) {
            return new InFlight(line, CompletableFuture.failedFuture(e), bytes);
        }
    }

    /** Answers every line in its order, and then gives the summary. */
    void answer() throws IOException, InterruptedException {
        for (InFlight next = next(); ; next = next()) {
            BatchLine line = next.line();
            if (line == null) {
                finish(next.answer());
                return;
            }
            answer(line, next);
            memory.release(next.bytes());
        }
    }

    private void answer(BatchLine line, InFlight next) throws IOException {
        Decided<?> decided;
        try {
            if (!next.answer().isDone()) {
                sink.flush();
            }
            decided = next.answer().join();
        } catch (CompletionException e) {
            summary.refused();
            sink.refused(line, line.explained(EvaluationProblems.of(e.getCause() == null ? e : e.getCause())));
            return;
        }
        summary.decided(decided.desenlace());
        sink.decided(line, decided);
    }

    private InFlight next() throws IOException, InterruptedException {
        InFlight next = inFlight.poll();
        if (next == null) {
            sink.flush();
            next = inFlight.take();
        }
        return next;
    }

    /** An answer without its summary shows the caller that the batch broke off. */
    private void finish(CompletableFuture<?> end) throws IOException {
        try {
            end.join();
        } catch (CompletionException e) {
            throw new IOException("The batch could not be read to its end", e.getCause());
        }
        sink.finish(summary);
    }
}
