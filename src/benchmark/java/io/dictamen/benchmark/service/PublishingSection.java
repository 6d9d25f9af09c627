package io.dictamen.benchmark.service;

import io.dictamen.benchmark.Figures;
import io.dictamen.benchmark.Measure;
import io.dictamen.benchmark.load.Call;
import io.dictamen.benchmark.load.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What callers notice of releases being published, by turns two that differ in a message. */
public final class PublishingSection extends ServiceSection {
    private static final String QUIET = "sin publicaciones";
    private static final String PUBLISHING = "una publicación cada 5 s";
    private static final int PERIOD_SECONDS = 5;
    private static final int CONNECTIONS = 64;
    // Publications at 1, 6 and 11.
    private static final double SECONDS = 12;

    private static final Measure RATE = new Measure("peticiones", "1/s");
    private static final Measure P50 = new Measure("p50", "ms");
    private static final Measure P99 = new Measure("p99", "ms");
    private static final Measure SLOWEST = new Measure("la más lenta", "ms");
    private static final Measure PUBLISHED = new Measure("publicaciones", "");

    private @Nullable Publishers publishers;
    private List<Case> cases = List.of();
    private int other;
    private int published;

    private record Case(String caso, List<Call> calls) {}

    @Override
    public String name() {
        return "publicando";
    }

    @Override
    public String reference() {
        return QUIET;
    }

    @Override
    public void checkAnswers() throws Exception {
        RunningDictamen service = start(Map.of());
        Api nobody = Api.ofNobody(service);
        Workload workload = Workload.agreedWith(nobody);
        Publishers people = new Publishers(service);
        other = people.publishOtherMessage();
        publishers = people;
        Workload either = workload.orAnsweredAsNow(nobody);
        cases = List.of(new Case("sin registrar", either.unrecorded()), new Case("registrada", either.recorded()));
    }

    @Override
    public void measure(int round, Figures figures) throws Exception {
        if (round == 1) {
            bench().warmUp(cases.stream().map(Case::calls).toList());
        }
        for (Case of : cases) {
            List<String> turns = new ArrayList<>(List.of(QUIET, PUBLISHING));
            Collections.rotate(turns, round);
            for (String quien : turns) {
                measure(of, quien, figures);
            }
        }
    }

    private void measure(Case of, String quien, Figures figures) throws Exception {
        service().awaitIdleDatabase();
        int before = published;
        Callable<Outcome> load = () -> bench().closedLoop(of.calls, CONNECTIONS, SECONDS);
        Outcome outcome = quien.equals(QUIET) ? load.call() : whilePublishing(load);
        String caso = CONNECTIONS + " conexiones, " + of.caso;
        figures.add(caso, quien, RATE, outcome.perSecond());
        figures.add(caso, quien, P50, outcome.p50() / 1e3);
        figures.add(caso, quien, P99, outcome.p99() / 1e3);
        figures.add(caso, quien, SLOWEST, outcome.slowest() / 1e3);
        figures.add(caso, quien, PUBLISHED, published - before);
    }

    private Outcome whilePublishing(Callable<Outcome> load) throws Exception {
        ScheduledExecutorService publisher = Executors.newSingleThreadScheduledExecutor();
        Future<?> publishing = publisher.scheduleAtFixedRate(this::publish, 1, PERIOD_SECONDS, TimeUnit.SECONDS);
        Outcome outcome = load.call();
        if (publishing.isDone()) {
            throw new IllegalStateException("A publication failed", failure(publishing));
        }
        publisher.shutdown();
        if (!publisher.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("A publication does not end");
        }
        return outcome;
    }

    private void publish() {
        try {
            Objects.requireNonNull(publishers).restore(published % 2 == 0 ? 1 : other);
            published++;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Throwable failure(Future<?> done) throws InterruptedException {
        try {
            done.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
