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

/**
 * Evaluation over HTTP beside an echo in the same process, which is the limit: as many requests as each number of
 * connections lets through, then fixed rates.
 */
public final class HttpSection extends ServiceSection {
    private static final String ECHO = "eco";
    private static final int[] CONNECTIONS = {1, 8, 64, 256};
    private static final int OPEN_CONNECTIONS = 64;
    private static final int[] PERCENT = {25, 50, 75};
    private static final double SECONDS = 3;

    private static final Measure RATE = new Measure("peticiones", "1/s");
    private static final Measure P50 = new Measure("p50", "µs");
    private static final Measure P99 = new Measure("p99", "µs");
    private static final Measure P999 = new Measure("p99.9", "µs");
    private static final Measure UNSENT = new Measure("sin enviar 5 s después", "");
    private static final Measure CPU = new Measure("CPU del servicio", "µs");
    private static final Measure DATABASE_CPU = new Measure("CPU de PostgreSQL", "µs");
    private static final Measure RSS = new Measure("RSS", "MB");

    private List<Variant> compared = List.of();
    private List<Variant> floors = List.of();

    private record Variant(String quien, List<Call> calls) {}

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String reference() {
        return ECHO;
    }

    @Override
    public void checkAnswers() throws Exception {
        Api nobody = Api.ofNobody(start(Map.of()));
        Workload workload = Workload.agreedWith(nobody);
        List<Call> echo = workload.echoed("/eco", "\"}");
        workload.checkSize(nobody, echo);
        compared = List.of(
                new Variant(ECHO, echo),
                new Variant("sin registrar", workload.unrecorded()),
                new Variant("registrada", workload.recorded()));
        floors = List.of(
                new Variant("eco sin JSON", workload.echoed("/eco/bytes", "\"}")),
                new Variant("solo el servidor HTTP", workload.echoed("/eco/servidor", "\"}")));
    }

    @Override
    public void measure(int round, Figures figures) throws IOException, InterruptedException {
        List<Variant> all = new ArrayList<>(compared);
        all.addAll(floors);
        if (round == 1) {
            bench().warmUp(all.stream().map(Variant::calls).toList());
        }
        // No place in the round is always the same one's.
        Collections.rotate(all, round);
        List<Variant> turns = new ArrayList<>(compared);
        Collections.rotate(turns, round);
        double limit = 0;
        for (int connections : CONNECTIONS) {
            for (Variant variant : all) {
                double rate = closedLoop(connections, variant, figures);
                limit = connections == OPEN_CONNECTIONS && variant.quien.equals(ECHO) ? rate : limit;
            }
        }
        for (int percent : PERCENT) {
            for (Variant variant : turns) {
                openLoop(percent, limit * percent / 100, variant, figures);
            }
        }
    }

    private double closedLoop(int connections, Variant variant, Figures figures)
            throws IOException, InterruptedException {
        service().awaitIdleDatabase();
        String caso = connections + (connections == 1 ? " conexión" : " conexiones");
        double cpu = service().cpuSeconds();
        double databaseCpu = service().databaseCpuSeconds();
        Outcome outcome = bench().closedLoop(variant.calls, connections, SECONDS);
        double micros = 1e6 / outcome.answers();
        figures.add(caso, variant.quien, RATE, outcome.perSecond());
        times(caso, variant, outcome, figures);
        figures.add(caso, variant.quien, CPU, (service().cpuSeconds() - cpu) * micros);
        figures.add(caso, variant.quien, DATABASE_CPU, (service().databaseCpuSeconds() - databaseCpu) * micros);
        figures.add(caso, variant.quien, RSS, service().residentMegabytes());
        return outcome.perSecond();
    }

    private void openLoop(int percent, double rate, Variant variant, Figures figures)
            throws IOException, InterruptedException {
        service().awaitIdleDatabase();
        String caso = OPEN_CONNECTIONS + " conexiones, al " + percent + " % de lo que da el eco";
        Outcome outcome = bench().openLoop(variant.calls, OPEN_CONNECTIONS, SECONDS, rate);
        figures.add(caso, variant.quien, RATE, outcome.perSecond());
        times(caso, variant, outcome, figures);
        figures.add(caso, variant.quien, UNSENT, outcome.unsent());
    }

    private static void times(String caso, Variant variant, Outcome outcome, Figures figures) {
        figures.add(caso, variant.quien, P50, outcome.p50());
        figures.add(caso, variant.quien, P99, outcome.p99());
        figures.add(caso, variant.quien, P999, outcome.p999());
    }
}
