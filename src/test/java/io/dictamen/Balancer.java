package io.dictamen;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** HAProxy as the operator's guide sets it up, before three replicas. */
final class Balancer implements AutoCloseable {
    private static final List<String> NAMES = List.of("DICTAMEN_UNO", "DICTAMEN_DOS", "DICTAMEN_TRES");

    private final Process process;
    private final int port;

    private Balancer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Balancer before(List<ServiceProcess> replicas, Path log) throws IOException {
        int port = freePort();
        ProcessBuilder haproxy = new ProcessBuilder("haproxy", "-db", "-f", "docs/despliegue/haproxy.cfg")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        haproxy.environment().put("DICTAMEN_ENTRADA", "127.0.0.1:" + port);
        for (int i = 0; i < NAMES.size(); i++) {
            haproxy.environment()
                    .put(NAMES.get(i), "127.0.0.1:" + replicas.get(i).port());
        }
        Balancer balancer = new Balancer(start(haproxy), port);
        await().atMost(Duration.ofSeconds(10)).until(balancer::passesOn);
        return balancer;
    }

    private static Process start(ProcessBuilder haproxy) {
        try {
            return haproxy.start();
        } catch (IOException e) {
            throw new IllegalStateException("Replicas are tested behind HAProxy: install your system's haproxy.", e);
        }
    }

    private boolean passesOn() {
        try {
            HttpURLConnection call =
                    (HttpURLConnection) uri("/q/health/ready").toURL().openConnection();
            return call.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
