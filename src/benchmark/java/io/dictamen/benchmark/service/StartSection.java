package io.dictamen.benchmark.service;

import io.dictamen.benchmark.Figures;
import io.dictamen.benchmark.Measure;
import io.dictamen.benchmark.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** From the command of the README until the service can decide, where it has run before. */
public final class StartSection implements Section {
    private static final String COMMAND = "./dictamen";
    private static final String CASO = "con los datos de una vez anterior";
    private static final int STARTS = 3;
    private static final int REST_SECONDS = 20;

    private static final Measure TIME = new Measure("hasta estar listo", "s");
    private static final Measure CPU = new Measure("CPU hasta estar listo", "s");
    private static final Measure RSS = new Measure("RSS al estar listo", "MB");
    private static final Measure RSS_AT_REST = new Measure("RSS " + REST_SECONDS + " s después", "MB");

    private @Nullable Path folder;

    @Override
    public String name() {
        return "arranque";
    }

    @Override
    public String reference() {
        return COMMAND;
    }

    /** The first start builds what changed, and leaves data. */
    @Override
    public void checkAnswers() throws Exception {
        Path fresh = Files.createTempDirectory("dictamen-benchmark");
        folder = fresh;
        RunningDictamen first = start(fresh);
        Workload.agreedWith(Api.ofNobody(first));
        first.stop();
    }

    @Override
    public void measure(int round, Figures figures) throws Exception {
        double[] seconds = new double[STARTS];
        double[] cpu = new double[STARTS];
        double[] resident = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long begin = System.nanoTime();
            RunningDictamen service = start(Objects.requireNonNull(folder));
            seconds[i] = (System.nanoTime() - begin) / 1e9;
            cpu[i] = service.cpuSeconds();
            resident[i] = service.residentMegabytes();
            if (i == STARTS - 1) {
                TimeUnit.SECONDS.sleep(REST_SECONDS);
                figures.add(CASO, COMMAND, RSS_AT_REST, service.residentMegabytes());
            }
            service.stop();
        }
        figures.add(CASO, COMMAND, TIME, median(seconds));
        figures.add(CASO, COMMAND, CPU, median(cpu));
        figures.add(CASO, COMMAND, RSS, median(resident));
    }

    private static RunningDictamen start(Path folder) throws IOException, InterruptedException {
        return RunningDictamen.start(folder, List.of(COMMAND), Map.of()).awaitReady();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    @Override
    public void close() throws Exception {
        if (folder != null) {
            RunningDictamen.delete(folder);
        }
    }
}
