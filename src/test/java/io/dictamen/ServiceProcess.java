package io.dictamen;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own. */
final class ServiceProcess {
    private static final String JAVA = ProcessHandle.current().info().command().orElse("java");
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Path CLASSES = classes();

    private final Process process;
    private final Path output;
    private final int port;

    private ServiceProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** The classes that a start needs, archived as {@code ./dictamen} does it; each start is twice as fast with them. */
    private static Path classes() {
        Path archive = JAR.resolveSibling("dictamen.jsa");
        try (FileChannel file = FileChannel.open(JAR.resolveSibling("dictamen.candado"), CREATE, WRITE);
                FileLock againstAnotherFork = file.lock()) {
            if (archive.toFile().lastModified() < JAR.toFile().lastModified()) {
                Files.deleteIfExists(archive);
                Path folder = Files.createTempDirectory(Path.of("target"), "ensayo-");
                new ProcessBuilder(JAVA, "-XX:ArchiveClassesAtExit=" + archive, "-jar", JAR.toString(), "ensayo")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("salida.txt").toFile())
                        .start()
                        .waitFor();
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static ServiceProcess start(Path folder, Map<String, String> environment, String... options) throws IOException {
        return start(folder, environment, List.of(options), List.of());
    }

    /** One that may write no file of more than so many blocks of 512 bytes: what is left of a disk that is nearly full. */
    static ServiceProcess startCramped(Path folder, Map<String, String> environment, int blocks) throws IOException {
        return start(
                List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"),
                folder,
                environment,
                List.of(),
                List.of());
    }

    static ServiceProcess startWith(Path folder, List<String> arguments) throws IOException {
        return start(folder, Map.of(), List.of(), arguments);
    }

    private static ServiceProcess start(
            Path folder, Map<String, String> environment, List<String> options, List<String> arguments)
            throws IOException {
        return start(List.of(), folder, environment, options, arguments);
    }

    private static ServiceProcess start(
            List<String> launcher,
            Path folder,
            Map<String, String> environment,
            List<String> options,
            List<String> arguments)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of(
                JAVA,
                "-XX:SharedArchiveFile=" + CLASSES,
                // It lives too short for C2 to pay.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-Dquarkus.http.port=" + port));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(arguments);
        Path output = Files.createTempFile(folder, "salida", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new ServiceProcess(builder.start(), output, port);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void signal(String name) throws IOException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("sigue en marcha");
        }
        return process.exitValue();
    }

    boolean alive() {
        return process.isAlive();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    int port() {
        return port;
    }

    /** The address of a path of it. */
    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Waits until it can decide. */
    ServiceProcess awaitReady() {
        await().atMost(Duration.ofSeconds(120)).until(() -> {
            assertThat(alive()).as(output()).isTrue();
            return readiness().contains("\"UP\"");
        });
        return this;
    }

    /** Stops it, and waits until it has. */
    void stop() throws IOException, InterruptedException {
        signal("TERM");
        exitCode();
    }

    /** The answer of readiness; empty while nobody answers. */
    String readiness() {
        HttpRequest request = HttpRequest.newBuilder(uri("/q/health/ready")).build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
