package io.dictamen.benchmark.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A call as bytes: what is sent, and how its answers end. */
final class Exchange {
    private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

    final ByteBuffer request;
    private final byte[][] endings;

    Exchange(Call call, int port) {
        byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + call.path() + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        request = ByteBuffer.allocateDirect(head.length + body.length);
        request.put(head).put(body);
        endings = call.endings().stream()
                .map(ending -> ending.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    boolean answeredBy(byte[] answer, int length) {
        if (!Arrays.equals(answer, 0, OK.length, OK, 0, OK.length)) {
            return false;
        }
        for (byte[] ending : endings) {
            int from = length - ending.length;
            if (from >= 0 && Arrays.equals(answer, from, length, ending, 0, ending.length)) {
                return true;
            }
        }
        return false;
    }
}
