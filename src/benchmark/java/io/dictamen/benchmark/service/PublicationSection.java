package io.dictamen.benchmark.service;

import io.dictamen.benchmark.Figures;
import io.dictamen.benchmark.Measure;
import io.dictamen.release.WideWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** From a saved workbook until it decides, in a watched folder and by the API, and the slowest request meanwhile. */
public final class PublicationSection extends ServiceSection {
    private static final String NONE = "sin publicar";
    private static final int[] ROWS = {24, 1_000, 10_000};
    // Few enough to leave the processors to the publication, often enough to meet its every pause.
    private static final double PER_SECOND = 200;
    private static final int CONNECTIONS = 8;
    private static final int QUIET_MILLIS = 500;
    private static final double QUIET_SECONDS = 3;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

    private static final Measure TIME = new Measure("de guardado a decidir", "ms");
    private static final Measure SLOWEST = new Measure("petición más lenta", "ms");

    private @Nullable Workload workload;
    private @Nullable Publishers publishers;
    private @Nullable Path watched;

    private interface Saving {
        void save() throws IOException, InterruptedException;
    }

    @Override
    public String name() {
        return "publicacion";
    }

    @Override
    public String reference() {
        return NONE;
    }

    @Override
    public void checkAnswers() throws Exception {
        watched = Files.createTempDirectory("dictamen-carpeta");
        // The rows that are added have no scenarios.
        RunningDictamen service =
                start(Map.of("DICTAMEN_CARPETA", watched.toString(), "DICTAMEN_MUTACION_COMPUERTA", "false"));
        Api nobody = Api.ofNobody(service);
        Workload all = Workload.agreedWith(nobody);
        Publishers people = new Publishers(service);
        int draft = people.draft("Con una columna más");
        people.saveWorkbook(draft, WideWorkbook.ANULACION, WideWorkbook.first(ROWS[0], "antes"));
        people.publish(draft);
        publishers = people;
        // What the last row decides is decided by another row in a longer table.
        workload = all.orAnsweredAsNow(nobody).unchanged();
    }

    @Override
    public void measure(int round, Figures figures) throws Exception {
        if (round == 1) {
            bench().warmUp(List.of(Objects.requireNonNull(workload).unrecorded()));
        }
        for (int rows : ROWS) {
            String caso = rows + " filas";
            publishInFolder(caso, WideWorkbook.first(rows, "carpeta " + round), figures);
            publishByApi(caso, WideWorkbook.first(rows, "API " + round), figures);
            figures.add(caso, NONE, SLOWEST, slowest(QUIET_SECONDS));
        }
    }

    private void publishInFolder(String caso, byte[] libro, Figures figures) throws Exception {
        Path folder = Objects.requireNonNull(watched);
        time(caso, "carpeta vigilada", figures, () -> {
            // As a spreadsheet saves: aside, and then renamed.
            Path aside = Files.write(folder.resolve("~guardado"), libro);
            Files.move(aside, folder.resolve(WideWorkbook.ANULACION), StandardCopyOption.REPLACE_EXISTING);
        });
    }

    private void publishByApi(String caso, byte[] libro, Figures figures) throws Exception {
        Publishers people = Objects.requireNonNull(publishers);
        int draft = people.draft("Para medir");
        time(caso, "API", figures, () -> {
            people.saveWorkbook(draft, WideWorkbook.ANULACION, libro);
            people.publish(draft);
        });
    }

    private void time(String caso, String quien, Figures figures, Saving saving) throws Exception {
        Api nobody = Api.ofNobody(service());
        int before = version(nobody);
        AtomicBoolean decides = new AtomicBoolean();
        ExecutorService callers = Executors.newSingleThreadExecutor();
        try {
            Future<Double> slowest = callers.submit(() -> slowestUntil(decides));
            TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
            long begin = System.nanoTime();
            saving.save();
            while (version(nobody) == before) {
                if (System.nanoTime() - begin > LONGEST) {
                    throw new IllegalStateException("Not in force after a minute: " + caso + ", " + quien);
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
            figures.add(caso, quien, TIME, (System.nanoTime() - begin) / 1e6);
            decides.set(true);
            figures.add(caso, quien, SLOWEST, slowest.get());
        } finally {
            decides.set(true);
            callers.shutdown();
        }
    }

    private double slowestUntil(AtomicBoolean decides) throws IOException {
        double slowest = 0;
        do {
            slowest = Math.max(slowest, slowest(1));
        } while (!decides.get());
        return slowest;
    }

    private double slowest(double seconds) throws IOException {
        return bench().openLoop(Objects.requireNonNull(workload).unrecorded(), CONNECTIONS, seconds, PER_SECOND)
                        .slowest()
                / 1e3;
    }

    private static int version(Api nobody) throws IOException, InterruptedException {
        return nobody.post(Workload.UNRECORDED, Workload.ANY).path("version").asInt();
    }

    @Override
    public void close() throws Exception {
        super.close();
        if (watched != null) {
            RunningDictamen.delete(watched);
        }
    }
}
