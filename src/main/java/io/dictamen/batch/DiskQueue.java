package io.dictamen.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Bytes that wait in a file of their own, which is gone when it is closed. Not thread-safe. */
final class DiskQueue implements Closeable {
    private @Nullable FileChannel file;
    private long written;
    private long read;
    private long taken;
    private boolean closed;

    boolean isEmpty() {
        return read == written;
    }

    /** How much room it takes; what was read in between is given back once all is. */
    long size() {
        return written;
    }

    /** How much was ever taken out. */
    long taken() {
        return taken;
    }

    void add(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            written += open().write(left, written);
        }
    }

    byte[] remove(int most) throws IOException {
        ByteBuffer next = ByteBuffer.allocate((int) Math.min(most, written - read));
        while (next.hasRemaining()) {
            read += open().read(next, read);
        }
        taken += next.capacity();
        if (isEmpty()) {
            read = 0;
            written = 0;
            open().truncate(0);
        }
        return next.array();
    }

    private FileChannel open() throws IOException {
        FileChannel open = file;
        if (closed) {
            throw new IOException("Closed");
        }
        if (open == null) {
            open = FileChannel.open(
                    Files.createTempFile("dictamen-lote-", ".tmp"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
