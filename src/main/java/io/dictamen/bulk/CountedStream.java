package io.dictamen.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how much was read of it. */
final class CountedStream extends FilterInputStream {
    private volatile long read;

    CountedStream(InputStream in) {
        super(in);
    }

    long count() {
        return read;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        read += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        read += Math.max(0, count);
        return count;
    }
}
