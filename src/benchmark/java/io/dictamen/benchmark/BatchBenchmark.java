package io.dictamen.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole NDJSON batch over HTTP, every line in the journal: the packaged service in a process of its own, with its
 * embedded PostgreSQL and what that fsyncs. Where others use the machine, the CPU of a line tells more than its time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx64m", "-XX:+UseSerialGC"})
public class BatchBenchmark {
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Pattern AFTER_GC = Pattern.compile("Pause.* \\d+M->(\\d+)M\\(");
    private static final Pattern DECIDED = Pattern.compile("\\{\"resumen\".*\"decididas\":(\\d+)");
    private static final String LINE = """
            {"numeroSolicitud":"S-%09d","tramite":"TRASLADO","fechaRegistro":"2026-03-09T09:30:00-04:00","alcance":"COMPLETA",\
            "pagoEnCaja":false,"esTitular":true,"estadoOrden":"ASIGNADA"}
            """;

    @Param({"10000", "1000000"})
    public int lines;

    private Path folder;
    private Process service;
    private int port;
    private long next;
    private double serviceCpu;
    private double databaseCpu;

    @Setup
    public void start() throws Exception {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("Build the service first: ./mvnw -q -Dquick package");
        }
        folder = Files.createTempDirectory("dictamen-lote");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        service = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-Xlog:gc:file=" + folder.resolve("gc.log"),
                        "-Dquarkus.http.port=" + port,
                        "-Ddictamen.datos=" + folder.resolve("datos"),
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("salida.txt").toFile())
                .start();
        while (!isReady()) {
            if (!service.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("salida.txt")));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Setup(Level.Iteration)
    public void before() throws IOException {
        serviceCpu = cpu(service.toHandle());
        databaseCpu = databaseCpu();
    }

    @Benchmark
    public long ndjson() throws Exception {
        long from = next;
        next += lines;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/decisiones/anulacion-registro/lote HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            CompletableFuture<Long> answered = CompletableFuture.supplyAsync(() -> count(socket));
            StringBuilder chunk = new StringBuilder();
            for (long i = from; i < next; i++) {
                chunk.append(LINE.formatted(i));
                if (chunk.length() > 32_000 || i == next - 1) {
                    out.write((Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
                    chunk.setLength(0);
                }
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            long decided = answered.get();
            if (decided != lines) {
                throw new IllegalStateException(decided + " answers");
            }
            return decided;
        }
    }

    @TearDown(Level.Iteration)
    public void tell() throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%d lines: CPU a line %.1f µs service, %.1f µs PostgreSQL; heap after collection at most %d MB, RSS at most"
                        + " %d MB%n",
                lines,
                (cpu(service.toHandle()) - serviceCpu) * 1e6 / lines,
                (databaseCpu() - databaseCpu) * 1e6 / lines,
                heapAfterCollection(),
                rss());
    }

    @TearDown
    public void stop() throws Exception {
        service.destroy();
        service.waitFor();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** How many were decided, as the last line says. */
    private static long count(Socket socket) {
        try (InputStream in = socket.getInputStream()) {
            byte[] block = new byte[1 << 16];
            String end = "";
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                int from = Math.max(0, count - 1_000);
                end = (count < 1_000 ? end : "") + new String(block, from, count - from, StandardCharsets.UTF_8);
                end = end.substring(Math.max(0, end.length() - 1_000));
            }
            Matcher decided = DECIDED.matcher(end);
            return decided.find() ? Long.parseLong(decided.group(1)) : 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isReady() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /q/metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .contains("dictamen_diario_activo 1.0");
        } catch (IOException e) {
            return false;
        }
    }

    private static double cpu(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
        } catch (IOException e) {
            return 0;
        }
    }

    private double databaseCpu() throws IOException {
        Path data = folder.resolve("datos");
        try (Stream<Path> files = Files.walk(data, 2)) {
            Path pidFile = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            return ProcessHandle.of(pid).stream()
                    .flatMap(ProcessHandle::descendants)
                    .mapToDouble(BatchBenchmark::cpu)
                    .sum();
        }
    }

    private int heapAfterCollection() throws IOException {
        int most = 0;
        for (String line : Files.readAllLines(folder.resolve("gc.log"))) {
            Matcher pause = AFTER_GC.matcher(line);
            if (pause.find()) {
                most = Math.max(most, Integer.parseInt(pause.group(1)));
            }
        }
        return most;
    }

    private int rss() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
