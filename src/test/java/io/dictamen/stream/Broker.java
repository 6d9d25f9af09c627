package io.dictamen.stream;

import io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;

/** A real Kafka broker as a process of its own, on a class path of its own; tests may kill it and start it again. */
public final class Broker implements AutoCloseable {
    private static final String VERSION = "4.1.2";
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String JAVA = ProcessHandle.current().info().command().orElse("java");

    private final Path folder;
    private final Path settings;
    private final int port;
    private Process process;

    private Broker(Path folder, int port, int controller) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        this.settings = folder.resolve("server.properties");
        Files.writeString(settings, settings(folder, port, controller));
        run("kafka.tools.StorageTool", "format", "-t", "AAAAAAAAAAAAAAAAAAAAAQ", "-c", settings.toString())
                .waitFor();
        this.process = run("kafka.Kafka", settings.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** One that is being started; {@link #awaitReady} waits for it. */
    public static Broker started() {
        try {
            TARGET.toFile().mkdirs();
            return new Broker(Files.createTempDirectory(TARGET, "kafka-"), freePort(), freePort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    public Map<String, Object> client() {
        return Map.of("bootstrap.servers", address(), "reconnect.backoff.max.ms", 500);
    }

    /** Waits until it answers. */
    public Broker awaitReady() {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (Admin admin = Admin.create(client())) {
                admin.describeCluster().nodes().get(3, TimeUnit.SECONDS);
                return this;
            } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
                // not yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new IllegalStateException("No broker: see " + folder);
    }

    public Broker topics(int partitions, String... names) {
        try (Admin admin = Admin.create(client())) {
            admin.createTopics(List.of(names).stream()
                            .map(name -> new NewTopic(name, partitions, (short) 1))
                            .toList())
                    .all()
                    .get(30, TimeUnit.SECONDS);
            return this;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** With -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public void revive() throws IOException {
        process = run("kafka.Kafka", settings.toString());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Process run(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(JAVA, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", ClassPath.TEXT, main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("salida.txt").toFile()))
                .start();
    }

    private static String settings(Path folder, int port, int controller) {
        Properties settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", folder.resolve("datos").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0")));
        return settings.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What a broker needs, found by Maven as the build's own settings have it, and no part of our class path. */
    private static final class ClassPath {
        private static final String TEXT = resolved();

        private static String resolved() {
            Path known = TARGET.resolve("kafka-" + VERSION + ".txt");
            try {
                if (Files.exists(known) && allThere(Files.readString(known))) {
                    return Files.readString(known);
                }
                MavenArtifactResolver maven = MavenArtifactResolver.builder()
                        .setWorkspaceDiscovery(false)
                        .build();
                String text = maven
                        .resolveDependencies(
                                new DefaultArtifact("org.apache.kafka:kafka_2.13:" + VERSION),
                                List.of(new Dependency(new DefaultArtifact("org.slf4j:slf4j-nop:1.7.36"), "runtime")))
                        .getArtifactResults()
                        .stream()
                        .map(one -> one.getArtifact().getFile().getPath())
                        .collect(Collectors.joining(System.getProperty("path.separator")));
                Files.writeString(known, text);
                return text;
            } catch (Exception e) {
                throw new IllegalStateException("The broker's class path cannot be resolved", e);
            }
        }

        private static boolean allThere(String text) {
            return List.of(text.split(System.getProperty("path.separator"))).stream()
                    .allMatch(file -> Files.exists(Path.of(file)));
        }
    }
}
