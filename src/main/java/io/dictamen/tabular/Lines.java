package io.dictamen.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a body, one at a time, however long the body is. Of a line that is too long nothing is kept. */
public final class Lines {
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long numero;

    public Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A line as it came, without its end.
     *
     * @param bytes null where there are too many
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Line(long numero, byte @Nullable [] bytes) {
        public boolean isBlank() {
            byte[] found = bytes;
            if (found == null) {
                return false;
            }
            for (byte b : found) {
                if (b != ' ' && b != '\t') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line; null after the last. */
    @Nullable
    public Line next() throws IOException {
        byte[] line = new byte[0];
        boolean tooLong = false;
        boolean any = false;
        while (more()) {
            any = true;
            int end = end();
            tooLong |= line.length + end - from > longest + 1; // a carriage return is no part of the line
            if (!tooLong) {
                int length = line.length;
                line = Arrays.copyOf(line, length + end - from);
                System.arraycopy(buffer, from, line, length, end - from);
            }
            from = end;
            if (end < to) {
                from++;
                break;
            }
        }
        if (!any) {
            return null;
        }
        byte[] whole = withoutReturn(line);
        return new Line(++numero, tooLong || whole.length > longest ? null : whole);
    }

    private boolean more() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = Math.max(0, in.read(buffer, 0, buffer.length));
        return to > 0;
    }

    /** Where the line ends, or what is here of it. */
    private int end() {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private static byte[] withoutReturn(byte[] line) {
        boolean ends = line.length > 0 && line[line.length - 1] == '\r';
        return ends ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
