package io.dictamen.benchmark.service;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged service in a process of its own, with its embedded PostgreSQL, which fsyncs. */
public final class RunningDictamen implements AutoCloseable {
    // Where ./dictamen has to build first.
    private static final long LONGEST_START = TimeUnit.MINUTES.toNanos(15);
    // The table of cases is looked after every two seconds.
    private static final int ROUND_OF_CASES_MILLIS = 2_500;
    private static final double IDLE_CPU_SECONDS = 0.05;
    private static final long LONGEST_UNREST = TimeUnit.MINUTES.toNanos(10);

    private final Path folder;
    private final int port;
    private final Process process;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningDictamen(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** With the heap that the script {@code dictamen} gives it. */
    public static RunningDictamen ofPackage(Path quarkusApp, Path folder, Map<String, String> environment)
            throws IOException {
        Path jar = quarkusApp.resolve("quarkus-run.jar").toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no " + jar + ": package the service first");
        }
        String java = ProcessHandle.current().info().command().orElse("java");
        String gcLog = "-Xlog:gc:file=" + folder.resolve("gc.log").toAbsolutePath();
        return start(
                folder,
                List.of(java, "-Xmx512m", "-XX:+ExitOnOutOfMemoryError", gcLog, "-jar", jar.toString()),
                environment);
    }

    /** By any command that starts it, with its data in that folder. */
    static RunningDictamen start(Path folder, List<String> command, Map<String, String> environment)
            throws IOException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("salida.txt").toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment()
                .put("DICTAMEN_DATOS", folder.resolve("datos").toAbsolutePath().toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        // A benchmark that fails or is cut short leaves no service behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new RunningDictamen(folder, port, process);
    }

    public RunningDictamen awaitReady() throws IOException, InterruptedException {
        await("/q/health/ready");
        return this;
    }

    public int port() {
        return port;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public double cpuSeconds() {
        return ProcessStats.cpuSeconds(process.pid());
    }

    public double residentMegabytes() {
        return ProcessStats.residentMegabytes(process.pid());
    }

    /** Of the service's PostgreSQL, all its processes. */
    public double databaseCpuSeconds() throws IOException {
        return ProcessStats.cpuSecondsOfAll(postmaster());
    }

    /** The collections so far, as the JVM tells them. */
    List<String> collections() throws IOException {
        return Files.readAllLines(folder.resolve("gc.log"));
    }

    /** The first password of admin. */
    String firstPassword() throws IOException {
        return Files.readString(folder.resolve("datos/clave-de-admin")).strip();
    }

    /**
     * Waits until its PostgreSQL has nothing left to do: of what was just recorded the service makes its table of cases,
     * and who is measured next would pay for that.
     *
     * @throws IllegalStateException where it does not come to rest
     */
    void awaitIdleDatabase() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        double last;
        double now = databaseCpuSeconds();
        do {
            if (System.nanoTime() - begin > LONGEST_UNREST) {
                throw new IllegalStateException("PostgreSQL does not come to rest");
            }
            last = now;
            TimeUnit.MILLISECONDS.sleep(ROUND_OF_CASES_MILLIS);
            now = databaseCpuSeconds();
        } while (now - last > IDLE_CPU_SECONDS);
    }

    /** Sends it a signal, such as {@code STOP}, and waits until it is sent. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Stops it as Ctrl-C would, and waits until it and its database have ended. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The service does not stop");
        }
    }

    /** Stops it, and forgets its data. */
    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        delete(folder);
    }

    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void await(String path) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (!answers(path)) {
            if (!process.isAlive() || System.nanoTime() - begin > LONGEST_START) {
                throw new IllegalStateException(
                        "The service is not ready: " + Files.readString(folder.resolve("salida.txt")));
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private boolean answers(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Not listening yet, or trying whether the port is free.
            return false;
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(postmasterPid().get(0));
    }

    private List<String> postmasterPid() throws IOException {
        Path file = folder.resolve("datos/postgresql/postmaster.pid");
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(String::strip)
                .toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
