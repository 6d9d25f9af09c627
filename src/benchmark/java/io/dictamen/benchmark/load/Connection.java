package io.dictamen.benchmark.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A connection that is kept: one request goes out, its answer comes in, then the next may go. */
final class Connection implements AutoCloseable {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final SocketChannel channel;
    private final byte[] answer = new byte[LARGEST_ANSWER];
    private final ByteBuffer in = ByteBuffer.wrap(answer);
    private int whole;
    private @Nullable Exchange current;
    private long due;

    Connection(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(Exchange exchange, long dueAt) throws IOException {
        current = exchange;
        due = dueAt;
        whole = 0;
        in.clear();
        exchange.request.rewind();
        while (exchange.request.hasRemaining()) {
            channel.write(exchange.request);
        }
    }

    /** Takes what has come; true when it is the whole answer. */
    boolean receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("closed by the service");
        }
        if (whole == 0) {
            whole = wholeLength();
        }
        return whole > 0 && in.position() >= whole;
    }

    boolean wellAnswered() {
        return current != null && current.answeredBy(answer, in.position());
    }

    String text() {
        return new String(answer, 0, in.position(), StandardCharsets.UTF_8);
    }

    long dueAt() {
        return due;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** 0 while the head is not complete. */
    private int wholeLength() {
        int length = -1;
        int end = in.position() - 3;
        for (int i = 0; i < end; i++) {
            if (answer[i] != '\r') {
                continue;
            }
            if (answer[i + 2] == '\r') {
                if (length < 0) {
                    throw new IllegalStateException("an answer without Content-Length: " + text());
                }
                return i + 4 + length;
            }
            if (startsWithLength(i + 2)) {
                length = number(i + 2 + LENGTH.length);
            }
        }
        return 0;
    }

    private boolean startsWithLength(int from) {
        if (from + LENGTH.length > in.position()) {
            return false;
        }
        for (int i = 0; i < LENGTH.length; i++) {
            if ((answer[from + i] | 0x20) != (LENGTH[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private int number(int from) {
        int value = 0;
        for (int i = from; i < in.position() && answer[i] != '\r'; i++) {
            value = answer[i] == ' ' ? value : value * 10 + answer[i] - '0';
        }
        return value;
    }
}
