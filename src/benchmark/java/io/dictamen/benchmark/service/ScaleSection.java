package io.dictamen.benchmark.service;

import io.dictamen.benchmark.Figures;
import io.dictamen.benchmark.Measure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The same lines decided by a batch over HTTP, by {@code ./dictamen lote} and by Spark, the latter two with their start.
 * Spark takes part where its jar was built ({@code ./mvnw -f src/spark/pom.xml verify}).
 */
public final class ScaleSection extends ServiceSection {
    private static final String HTTP = "lote por HTTP, sin registrar";
    private static final String PLAIN = "./dictamen lote";
    private static final String SPARK = "Spark, local[2]";
    private static final String DECISION = "anulacion-registro";
    private static final String UNRECORDED = Workload.PATH + "/lote?registrar=false";
    private static final int LINES = 1_000_000;
    private static final int WARM_UP_LINES = 200_000;
    private static final String CASO = "1 000 000 de anulacion-registro, NDJSON";
    private static final Path SPARK_JAR = Path.of("target", "spark", "dictamen-spark.jar");
    private static final Path SPARK_CLASSES = Path.of("target", "spark", "spark.classpath");

    private static final Measure RATE = new Measure("líneas", "1/s");
    private static final Measure PER_CORE = new Measure("líneas por segundo de CPU", "1/s");

    private final Path folder;
    private @Nullable Workload workload;

    public ScaleSection() {
        try {
            folder = Files.createTempDirectory("dictamen-escala");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void done() throws Exception;
    }

    @Override
    public String name() {
        return "escala";
    }

    @Override
    public String reference() {
        return HTTP;
    }

    @Override
    public void checkAnswers() throws Exception {
        RunningDictamen service = start(Map.of());
        Workload agreed = Workload.agreedWith(Api.ofNobody(service));
        workload = agreed;
        agreed.checkBatch(Api.ofNobody(service), UNRECORDED);
        Path few = write("few.ndjson", agreed.bodies().size() * 20);
        plain(few);
        agreed.check(PLAIN, Files.readAllLines(folder.resolve("plain/dictamenes/few.ndjson")));
        if (Files.exists(SPARK_JAR)) {
            spark(few);
            agreed.check(SPARK, sparkLines("few.ndjson"));
        }
    }

    @Override
    public void measure(int round, Figures figures) throws Exception {
        Path many = write("many.ndjson", LINES);
        List<String> bodies = Objects.requireNonNull(workload).bodies();
        if (round == 1) {
            BatchClient.send(service().port(), UNRECORDED, bodies, WARM_UP_LINES);
        }
        double before = service().cpuSeconds();
        long begin = System.nanoTime();
        BatchClient.send(service().port(), UNRECORDED, bodies, LINES);
        add(figures, HTTP, System.nanoTime() - begin, service().cpuSeconds() - before);
        time(figures, PLAIN, () -> plain(many));
        if (Files.exists(SPARK_JAR)) {
            time(figures, SPARK, () -> spark(many));
        }
    }

    private static void time(Figures figures, String quien, Work work) throws Exception {
        long own = ProcessHandle.current().pid();
        double before = ProcessStats.cpuSecondsOfEnded(own);
        long begin = System.nanoTime();
        work.done();
        add(figures, quien, System.nanoTime() - begin, ProcessStats.cpuSecondsOfEnded(own) - before);
    }

    private static void add(Figures figures, String quien, long nanos, double cpuSeconds) {
        figures.add(CASO, quien, RATE, LINES * 1e9 / nanos);
        figures.add(CASO, quien, PER_CORE, LINES / cpuSeconds);
    }

    private void plain(Path file) throws Exception {
        Path out = empty("plain");
        run(
                List.of(
                        "-Xmx512m",
                        "-jar",
                        Bench.PACKAGE.resolve("quarkus-run.jar").toString(),
                        "lote",
                        DECISION),
                file,
                out);
    }

    private void spark(Path file) throws Exception {
        List<String> command = new ArrayList<>(List.of("-Xmx1g"));
        Stream.of(
                        "lang",
                        "lang.invoke",
                        "lang.reflect",
                        "io",
                        "net",
                        "nio",
                        "util",
                        "util.concurrent",
                        "util.concurrent.atomic")
                .forEach(part -> command.add("--add-opens=java.base/java." + part + "=ALL-UNNAMED"));
        Stream.of("sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar")
                .forEach(part -> command.add("--add-opens=java.base/" + part + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", Files.readString(SPARK_CLASSES).strip(), "org.apache.spark.deploy.SparkSubmit"));
        command.addAll(List.of("--master", "local[2]", "--conf", "spark.ui.enabled=false"));
        command.addAll(List.of("--class", "io.dictamen.spark.Lote", SPARK_JAR.toString(), DECISION));
        run(command, file, empty("spark"));
    }

    private void run(List<String> command, Path file, Path out) throws Exception {
        List<String> all =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        all.addAll(command);
        all.addAll(List.of("--entrada", file.toString(), "--salida", out.toString()));
        Path log = folder.resolve("log.txt");
        Process child = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (child.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }

    private List<String> sparkLines(String file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> parts = Files.list(folder.resolve("spark/clase=dictamenes/archivo=" + file))) {
            for (Path part : parts.filter(it -> it.toString().endsWith(".txt")).toList()) {
                lines.addAll(Files.readAllLines(part));
            }
        }
        lines.sort(Comparator.comparingLong(line -> Long.parseLong(line.substring(9, line.indexOf(',')))));
        return lines;
    }

    private Path write(String name, int lines) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            List<String> bodies = Objects.requireNonNull(workload).bodies();
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (int i = 0; i < lines; i++) {
                    out.write(bodies.get(i % bodies.size()));
                    out.write('\n');
                }
            }
        }
        return file;
    }

    private Path empty(String name) throws IOException {
        Path out = folder.resolve(name);
        delete(out);
        return out;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    @Override
    public void close() throws Exception {
        super.close();
        delete(folder);
    }
}
