package io.dictamen.batch;

import io.dictamen.access.Rol;
import io.dictamen.http.Outage;
import io.dictamen.journal.JournalUnavailable;
import io.dictamen.journal.LoteRecordado;
import io.dictamen.journal.LotesRecordados;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/** The batches that are being decided, and what became of the last ones. */
@ApplicationScoped
public class Batches {
    private static final Logger LOG = Logger.getLogger(Batches.class);
    private static final int REMEMBERED = 1_000;

    private final LotesRecordados recordados;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "lote");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<UUID, Summary> summaries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Summary> eldest) {
            return size() > REMEMBERED;
        }
    };

    Batches(LotesRecordados recordados) {
        this.recordados = recordados;
    }

    void start(Batch batch, AnswerPipe pipe, Summary summary, BatchPlaces.Place place) {
        remember(summary);
        threads.execute(() -> run(batch, pipe, summary, place));
    }

    /** Whose batches alone they may read; empty where all. */
    public static Optional<String> readableBy(SecurityIdentity caller) {
        return Rol.readsAll(caller)
                ? Optional.empty()
                : Optional.of(caller.getPrincipal().getName());
    }

    /** One of this replica's, or of another's as it was last written down. */
    Optional<Lote> find(UUID id, Optional<String> emisor) {
        Optional<Summary> here = here(id);
        return (here.isPresent() ? here.map(Summary::recorded) : recordados.find(id))
                .filter(lote -> emisor.isEmpty() || emisor.get().equals(lote.emisor()))
                .map(Lote::of);
    }

    /** The newest first, those of this replica as they are now; alone where the database is away. */
    public Listing list(LotesRecordados.Filter filter) {
        Map<UUID, LoteRecordado> found = new TreeMap<>(Comparator.reverseOrder());
        boolean complete = true;
        try {
            recordados.read(filter).forEach(lote -> found.put(lote.id(), lote));
        } catch (JournalUnavailable e) {
            complete = false;
        }
        here(filter).forEach(lote -> found.put(lote.id(), lote));
        List<Lote> newest =
                found.values().stream().limit(filter.limite()).map(Lote::of).toList();
        return new Listing(newest, complete);
    }

    /** @param complete whether those of the other replicas, and of those before, are among them */
    public record Listing(List<Lote> lotes, boolean complete) {}

    private synchronized Optional<Summary> here(UUID id) {
        return Optional.ofNullable(summaries.get(id));
    }

    private synchronized List<LoteRecordado> here(LotesRecordados.Filter filter) {
        return summaries.values().stream()
                .filter(one ->
                        filter.emisor().filter(it -> !it.equals(one.emisor())).isEmpty())
                .filter(one -> filter.decision()
                        .filter(it -> !it.equals(one.decision()))
                        .isEmpty())
                .filter(one -> filter.before()
                        .filter(it -> one.id().compareTo(it) >= 0)
                        .isEmpty())
                .map(Summary::recorded)
                .toList();
    }

    /** Writes down what became of them, so that another replica knows, and who comes after this one. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        Map<Summary, LoteRecordado> unkept = new LinkedHashMap<>();
        for (Summary summary : unkept()) {
            unkept.put(summary, summary.recorded());
        }
        if (!unkept.isEmpty() && recordados.write(List.copyOf(unkept.values()))) {
            unkept.forEach(Summary::kept);
        }
    }

    private synchronized List<Summary> unkept() {
        return summaries.values().stream().filter(Summary::isUnkept).toList();
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    private synchronized void remember(Summary summary) {
        summaries.put(summary.id(), summary);
    }

    private void run(Batch batch, AnswerPipe pipe, Summary summary, BatchPlaces.Place place) {
        Future<?> reading = threads.submit(() -> {
            batch.read();
            return null;
        });
        try {
            batch.answer();
            summary.ended(LoteRecordado.Estado.TERMINADO);
            pipe.finish();
        } catch (IOException e) {
            Outage.of(e).ifPresent(outage -> LOG.warnf("Sin disco para el lote %s: %s", summary.id(), e.getMessage()));
            LOG.debugf("Se cortó el lote %s: %s", summary.id(), e.getMessage());
            pipe.breakOff(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            pipe.breakOff(e);
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "Falló el lote %s", summary.id());
            pipe.breakOff(e);
        } finally {
            summary.ended(LoteRecordado.Estado.INTERRUMPIDO);
            reading.cancel(true);
            place.leave();
        }
    }
}
