package io.dictamen.batch;

import io.dictamen.http.Outage;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/** The batches that are being decided, and what became of the last ones. */
@ApplicationScoped
class Batches {
    private static final Logger LOG = Logger.getLogger(Batches.class);
    private static final int REMEMBERED = 1_000;

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

    void start(Batch batch, AnswerPipe pipe, Summary summary, BatchPlaces.Place place) {
        remember(summary);
        threads.execute(() -> run(batch, pipe, summary, place));
    }

    synchronized Optional<Summary> find(UUID id) {
        return Optional.ofNullable(summaries.get(id));
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
            summary.ended(Summary.Estado.TERMINADO);
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
            summary.ended(Summary.Estado.INTERRUMPIDO);
            reading.cancel(true);
            place.leave();
        }
    }
}
