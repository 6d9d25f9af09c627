package io.dictamen;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which a test says what no client would. */
public final class RawCall implements Closeable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    public RawCall(int port) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** The answer to these lines, on a connection of their own. */
    public static Answer answer(int port, String sent) throws IOException {
        try (RawCall call = new RawCall(port)) {
            return call.send(sent).hear();
        }
    }

    /** All that a {@code @QuarkusTest}'s service says to a call; {@code head} without the headers that every call has. */
    public static Answer answer(String requestLine, String head, String body) throws IOException {
        try (RawCall call = new RawCall(RestAssured.port)) {
            String request = requestLine + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\n" + head + "\r\n" + body;
            call.socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String[] parts = new String(call.socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .split("\r\n\r\n", 2);
            return new Answer(parts[0], parts.length == 2 ? parts[1] : "");
        }
    }

    public RawCall send(String sent) throws IOException {
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** The next answer, which says how long its body is. */
    public Answer hear() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("Closed after «" + head + "»");
            }
            head.write(b);
        }
        Answer answer = new Answer(head.toString(StandardCharsets.ISO_8859_1), "");
        String length = answer.header("content-length");
        byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new Answer(answer.head(), new String(body, StandardCharsets.UTF_8));
    }

    /** Waits until the other side has closed. */
    public boolean isClosed() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    public record Answer(String head, String body) {
        public int status() {
            return Integer.parseInt(head.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
        }

        /** Its value; empty where there is none. */
        public String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
