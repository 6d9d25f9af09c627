package io.dictamen.aviso;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A system that is told: a real server, which answers as it is set. */
final class Receptor implements AutoCloseable {
    /** What came in: where, and how it was signed. */
    record Recibido(String ruta, String firma, String momento, String cuerpo) {}

    private final HttpServer server;
    private final List<Recibido> recibidos = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>(new ArrayDeque<>());

    Receptor() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /** What the next ones are answered; 200 once there is no more. */
    Receptor answering(Integer... statuses) {
        answers.addAll(List.of(statuses));
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/avisos");
    }

    List<Recibido> recibidos() {
        return recibidos;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String cuerpo = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            recibidos.add(new Recibido(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Dictamen-Firma"),
                    exchange.getRequestHeaders().getFirst("Dictamen-Momento"),
                    cuerpo));
            Integer status = answers.poll();
            exchange.getResponseHeaders().add("Location", "/otra");
            exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
