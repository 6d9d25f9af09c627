package io.dictamen.benchmark.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.benchmark.Figures;
import io.dictamen.benchmark.Measure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A million lines in one NDJSON batch, recorded and not; then those recorded decided again by another release. */
public final class BatchSection extends ServiceSection {
    private static final String RECORDED = "lote, registrado";
    private static final String UNRECORDED = "lote, sin registrar";
    private static final String REPLAY = "reevaluación de lo registrado con otra versión";
    private static final String PATH = Workload.PATH + "/lote";
    private static final int LINES = 1_000_000;
    private static final int WARM_UP_LINES = 200_000;
    private static final String CASO = "1 000 000 de anulacion-registro";

    private static final Measure RATE = new Measure("líneas", "1/s");
    private static final Measure CPU = new Measure("CPU del servicio por línea", "µs");
    private static final Measure DATABASE_CPU = new Measure("CPU de PostgreSQL por línea", "µs");
    private static final Measure RSS = new Measure("RSS, como mucho", "MB");
    private static final Measure GROWTH = new Measure("RSS, del primer cuarto al último", "MB");
    private static final Measure HEAP = new Measure("heap tras recolectar, como mucho", "MB");

    private @Nullable Publishers people;
    private List<String> requests = List.of();
    private int other;
    private long changed;

    private interface Work {
        void done() throws Exception;
    }

    @Override
    public String name() {
        return "lote";
    }

    @Override
    public String reference() {
        return RECORDED;
    }

    @Override
    public void checkAnswers() throws Exception {
        RunningDictamen service = start(Map.of());
        Api nobody = Api.ofNobody(service);
        Workload workload = Workload.agreedWith(nobody);
        workload.checkBatch(nobody, PATH + "?registrar=false");
        requests = workload.bodies();
        Publishers publishers = new Publishers(service);
        people = publishers;
        other = publishers.publishOtherMessage();
        changed = workload.orAnsweredAsNow(nobody).answeredOtherwise();
        publishers.restore(1);
    }

    @Override
    public void measure(int round, Figures figures) throws Exception {
        if (round == 1) {
            send(PATH, WARM_UP_LINES);
            send(PATH + "?registrar=false", WARM_UP_LINES);
        }
        time(UNRECORDED, figures, () -> send(PATH + "?registrar=false", LINES));
        OffsetDateTime since = OffsetDateTime.now();
        time(RECORDED, figures, () -> send(PATH, LINES));
        time(REPLAY, figures, () -> replay(since));
    }

    private void send(String path, int lines) throws Exception {
        long decided = BatchClient.send(service().port(), path, requests, lines);
        if (decided != lines) {
            throw new IllegalStateException("Of " + lines + " lines " + decided + " were decided");
        }
    }

    /** What is told to have changed is what was seen to change, request by request, when the other release decided. */
    private void replay(OffsetDateTime since) throws Exception {
        String from = URLEncoder.encode(since.toString(), StandardCharsets.UTF_8);
        JsonNode total = Objects.requireNonNull(people)
                .analista()
                .get("/api/v1/impacto?version=" + other + "&decision=anulacion-registro&desde=" + from)
                .path("total");
        long expected = changed * (LINES / requests.size());
        if (total.path("registrados").asLong() != LINES
                || total.path("diferentes").asLong() != expected) {
            throw new IllegalStateException(
                    "Decided again: " + total + ", and of " + LINES + " " + expected + " should have changed");
        }
    }

    private void time(String quien, Figures figures, Work work) throws Exception {
        service().awaitIdleDatabase();
        double cpu = service().cpuSeconds();
        double databaseCpu = service().databaseCpuSeconds();
        long begin = System.nanoTime();
        try (MemoryWatch memory = new MemoryWatch(service())) {
            work.done();
            figures.add(CASO, quien, RATE, LINES * 1e9 / (System.nanoTime() - begin));
            figures.add(CASO, quien, CPU, (service().cpuSeconds() - cpu) * 1e6 / LINES);
            figures.add(CASO, quien, DATABASE_CPU, (service().databaseCpuSeconds() - databaseCpu) * 1e6 / LINES);
            figures.add(CASO, quien, RSS, memory.mostResident());
            figures.add(CASO, quien, GROWTH, memory.growth());
            figures.add(CASO, quien, HEAP, memory.mostHeap());
        }
    }
}
