package io.dictamen.benchmark.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends lines in one call and reads the answers meanwhile, keeping neither. */
final class BatchClient {
    private static final Pattern DECIDED = Pattern.compile("\\{\"resumen\".*\"decididas\":(\\d+)");
    private static final int CHUNK = 32_000;
    // Longer than the line that ends the answer.
    private static final int END = 1_000;

    private BatchClient() {}

    /**
     * Sends the requests in turn, that many lines.
     *
     * @return how many were decided, as the answer's last line says
     */
    static long send(int port, String path, List<String> requests, int lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                    .getBytes(US_ASCII));
            CompletableFuture<Long> decided = CompletableFuture.supplyAsync(() -> decided(socket));
            StringBuilder chunk = new StringBuilder();
            for (int i = 0; i < lines; i++) {
                chunk.append(requests.get(i % requests.size())).append('\n');
                if (chunk.length() > CHUNK || i == lines - 1) {
                    byte[] bytes = chunk.toString().getBytes(UTF_8);
                    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
                    out.write(bytes);
                    out.write("\r\n".getBytes(US_ASCII));
                    chunk.setLength(0);
                }
            }
            out.write("0\r\n\r\n".getBytes(US_ASCII));
            out.flush();
            return decided.join();
        }
    }

    private static long decided(Socket socket) {
        try {
            InputStream in = socket.getInputStream();
            byte[] block = new byte[1 << 16];
            String end = "";
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                int from = Math.max(0, count - END);
                end = (count < END ? end : "") + new String(block, from, count - from, UTF_8);
                end = end.substring(Math.max(0, end.length() - END));
            }
            Matcher decided = DECIDED.matcher(end);
            return decided.find() ? Long.parseLong(decided.group(1)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
