package io.dictamen.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The durable log of verdicts. One thread writes for all: who waits, waits together with its neighbours. */
@ApplicationScoped
public class Journal {
    // One being written and one ready behind it keep the writer busy.
    private static final int BULK_BATCHES = 2;

    private final Waiting queue;
    private final int capacity;
    private final long patienceNanos;
    private final JournalMetrics metrics;
    private final JournalWriter writer;

    Journal(
            JournalConfig config,
            DataSource database,
            Flyway flyway,
            Clock clock,
            MeterRegistry registry,
            @All List<Acompanante> acompanantes) {
        this.queue = new Waiting(config.cola(), BULK_BATCHES * config.lote());
        this.capacity = config.cola();
        this.patienceNanos = config.plazo().toNanos();
        this.metrics = new JournalMetrics(registry);
        JournalConnection connection = new JournalConnection(database, flyway, new Partitions(clock), config.plazo());
        BatchInsert insert = new BatchInsert(
                new IdempotencyKeys(clock),
                acompanantes.stream().filter(Acompanante::isWanted).toList());
        BatchWriter batches = new BatchWriter(connection, insert, metrics);
        this.writer = new JournalWriter(config, queue, connection, batches, metrics);
        metrics.watch(this);
    }

    /**
     * Records a verdict; may be called from any thread and does not block it. Completes after the commit with the answer
     * to send: the entry's own, or the earlier one if its key was used before with the same body. Completes with
     * {@link JournalUnavailable} or {@link KeyReused} otherwise; after the former the verdict may still have been
     * recorded, and a repetition with the same key finds out.
     */
    public CompletionStage<byte[]> record(Entry entry) {
        Pending pending = new Pending(entry);
        if (writer.state() != JournalState.ACTIVO || !queue.offer(pending)) {
            return refused();
        }
        writer.afterOffer(pending);
        return pending.answer();
    }

    /**
     * Records a verdict as one of many that nobody waits for singly: where they come faster than they can be written it
     * blocks instead of refusing, and single verdicts go first. Never on an event loop.
     */
    public CompletionStage<byte[]> recordInBulk(Entry entry) throws InterruptedException {
        if (writer.state() != JournalState.ACTIVO) {
            return refused();
        }
        // Its time begins when it is let in: who waits at the door is not waited for.
        Pending pending = queue.put(entry, patienceNanos);
        if (pending == null) {
            return refused();
        }
        writer.afterOffer(pending);
        return pending.answer();
    }

    private CompletionStage<byte[]> refused() {
        metrics.refused(1);
        return CompletableFuture.failedFuture(JournalUnavailable.notWritten());
    }

    /** Whether verdicts are waiting to be written, or are being written, at this moment. */
    public boolean isBusy() {
        return backlog() > 0 || writer.isWriting();
    }

    /** For whoever operates the service; costs those who record nothing. */
    public JournalFigures figures() {
        List<Pending> written = writer.inFlight();
        long now = System.nanoTime();
        long oldest = written.isEmpty() ? queue.oldest(now) : written.get(0).since();
        return new JournalFigures(
                writer.state() == JournalState.ACTIVO,
                writer.state() != JournalState.ESPERANDO,
                queue.size() + written.size(),
                capacity,
                Duration.ofNanos(Math.max(0, now - oldest)),
                Duration.ofNanos(patienceNanos),
                metrics.longestCommit(),
                metrics.refused(),
                metrics.sinceRefused());
    }

    JournalState state() {
        return writer.state();
    }

    int backlog() {
        return queue.size();
    }

    void start(@Observes StartupEvent event) {
        writer.start();
    }

    /** Requests in progress have been answered by now, or wait for what is still in the queue. */
    void stop(@Observes ShutdownEvent event) {
        writer.drainAndStop();
    }
}
