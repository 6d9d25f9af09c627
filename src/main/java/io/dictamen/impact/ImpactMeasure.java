package io.dictamen.impact;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.evaluation.Decider;
import io.dictamen.http.Places;
import io.dictamen.http.ProblemException;
import io.dictamen.journal.RecordedRequests;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Decides recorded requests again by another release, some impacts at a time. */
@ApplicationScoped
public class ImpactMeasure {
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "impacto");
        thread.setDaemon(true);
        return thread;
    });
    private final RecordedRequests log;
    private final Decider decider;
    private final ObjectMapper json;
    private final ImpactConfig config;
    private final Places places;

    ImpactMeasure(RecordedRequests log, Decider decider, ObjectMapper json, ImpactConfig config) {
        this.log = log;
        this.decider = decider;
        this.json = json;
        this.config = config;
        this.places = new Places(config.simultaneos(), () -> ImpactProblems.tooMany(config.simultaneos()));
    }

    /**
     * Blocks until all are decided: never on an event loop.
     *
     * @param limite how many differences are shown at most
     * @param http whose caller waits for it; it is given up when they hang up
     * @throws ProblemException where too many are measured, or there is no such release
     */
    public Impacto of(int version, RecordedRequests.Span span, int limite, RoutingContext http)
            throws InterruptedException {
        try (Places.Place place = places.take()) {
            long start = System.nanoTime();
            Redecision redecision = new Redecision(decider.rules(version), json);
            Replay replay = new Replay();
            http.addEndHandler(end -> replay.giveUp());
            return replay.run(log, span, threads, config.hilos(), () -> new Reevaluation(redecision, limite))
                    .impacto((System.nanoTime() - start) / 1_000_000);
        }
    }
}
