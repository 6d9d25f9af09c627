package io.dictamen.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The thread that writes: what waits becomes a batch, a batch is one commit, and then all in it get their answer. */
final class JournalWriter {
    private static final Logger LOG = Logger.getLogger(JournalWriter.class);
    private static final int POLL_MILLIS = 100;
    private static final int PROBE_MILLIS = 250;
    private static final long IDLE_CHECK_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int STOP_SECONDS = 10;

    private final int batchSize;
    private final long patienceNanos;
    private final Waiting queue;
    private final JournalConnection connection;
    private final BatchWriter writer;
    private final JournalMetrics metrics;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "diario");
    private final Thread patience = new Thread(this::watchPatience, "diario-plazo");

    private volatile JournalState state = JournalState.ESPERANDO;
    private volatile List<Pending> inFlight = List.of();
    private volatile boolean ended;
    private long lastUse = System.nanoTime();
    private @Nullable String lastComplaint;

    JournalWriter(
            JournalConfig config,
            Waiting queue,
            JournalConnection connection,
            BatchWriter writer,
            JournalMetrics metrics) {
        this.batchSize = config.lote();
        this.patienceNanos = config.plazo().toNanos();
        this.queue = queue;
        this.connection = connection;
        this.writer = writer;
        this.metrics = metrics;
        thread.setDaemon(true);
        patience.setDaemon(true);
    }

    void start() {
        thread.start();
        patience.start();
    }

    JournalState state() {
        return state;
    }

    List<Pending> inFlight() {
        return inFlight;
    }

    boolean isWriting() {
        return !inFlight.isEmpty();
    }

    /** What was offered while the writer ended would wait for ever. */
    void afterOffer(Pending pending) {
        if (ended && queue.remove(pending)) {
            refuse(List.of(pending), JournalUnavailable.notWritten());
        }
    }

    void drainAndStop() {
        stopping.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (stopping.getCount() > 0 || state == JournalState.ACTIVO && !queue.isEmpty()) {
                if (state == JournalState.ACTIVO) {
                    writeNext();
                } else {
                    probe();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            state = JournalState.CAIDO;
            ended = true;
            refuseQueued();
            connection.discard();
        }
    }

    private void probe() throws InterruptedException {
        try {
            connection.find();
            state = JournalState.ACTIVO;
            lastComplaint = null;
            LOG.info("El diario de dictámenes está activo");
        } catch (SQLException | RuntimeException | Error e) {
            connection.discard();
            complain(e);
            stopping.await(PROBE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void writeNext() throws InterruptedException {
        List<Pending> batch = queue.take(batchSize, POLL_MILLIS);
        if (batch.isEmpty()) {
            checkIdle();
            return;
        }
        inFlight = batch;
        write(batch);
        lastUse = System.nanoTime();
    }

    private void write(List<Pending> batch) {
        try {
            writer.write(batch);
            landed(JournalState.ACTIVO);
        } catch (SQLException | RuntimeException | Error e) {
            // Of an Error too the next verdicts are to be spared: without this thread nothing is recorded any more.
            connection.discard();
            lose(e);
            refuse(batch, JournalUnavailable.perhapsWritten());
        }
    }

    private synchronized void landed(JournalState found) {
        inFlight = List.of();
        state = found;
    }

    /** False where it landed while it was found late: then it has set the state, and all in it are answered. */
    private synchronized boolean stillInFlight(List<Pending> batch) {
        if (inFlight != batch) {
            return false;
        }
        state = JournalState.CAIDO;
        return true;
    }

    private void checkIdle() {
        if (System.nanoTime() - lastUse > IDLE_CHECK_NANOS) {
            lastUse = System.nanoTime();
            if (!connection.alive()) {
                connection.discard();
                lose(new SQLException("la conexión se cortó"));
            }
        }
    }

    private void lose(Throwable cause) {
        landed(JournalState.CAIDO);
        complain(cause);
        refuseQueued();
    }

    private void complain(Throwable cause) {
        String complaint = String.valueOf(cause.getMessage());
        if (!complaint.equals(lastComplaint)) {
            lastComplaint = complaint;
            LOG.warnf("El diario de dictámenes no llega a la base de datos: %s", complaint);
        }
    }

    private void refuseQueued() {
        refuse(queue.takeAll(), JournalUnavailable.notWritten());
    }

    private void refuse(List<Pending> batch, JournalUnavailable why) {
        metrics.refused(batch.stream()
                .filter(pending -> pending.answer().completeExceptionally(why))
                .count());
    }

    /** While the writer waits for a silent server, somebody else must answer those who wait for the writer. */
    private void watchPatience() {
        try {
            while (!ended) {
                List<Pending> batch = inFlight;
                List<Pending> late = late(batch);
                if (!late.isEmpty() && stillInFlight(batch)) {
                    refuse(late, JournalUnavailable.perhapsWritten());
                }
                refuse(queue.takeLate(patienceNanos), JournalUnavailable.notWritten());
                TimeUnit.MILLISECONDS.sleep(PROBE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Pending> late(List<Pending> waiting) {
        long now = System.nanoTime();
        List<Pending> late = new ArrayList<>();
        for (Pending pending : waiting) {
            // Oldest first: the rest is younger.
            if (now - pending.since() <= patienceNanos) {
                break;
            }
            late.add(pending);
        }
        return late;
    }
}
