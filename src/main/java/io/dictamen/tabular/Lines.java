package io.dictamen.tabular;

import io.dictamen.decision.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a body, one at a time, however long the body is, without its byte order mark. Each ends as it likes: with a
 * line feed, a carriage return, or both. Of a line that is too long nothing is kept.
 */
public final class Lines {
    private static final int BUFFER = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** How many bytes a byte order mark takes. */
    static final int MARK = BYTE_ORDER_MARK.length;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long numero;
    private boolean marked;

    public Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A line as it came.
     *
     * @param bytes without its end; null where there are too many
     * @param end what ends it; empty where that is the end of the body
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Line(long numero, byte @Nullable [] bytes, String end) {
        public boolean isBlank() {
            byte[] found = bytes;
            if (found == null) {
                return false;
            }
            for (byte b : found) {
                if (b < 0) {
                    return Texts.isBlank(new String(found, StandardCharsets.UTF_8));
                }
                if (!Texts.isWhiteSpace((char) b)) {
                    return false;
                }
            }
            return true;
        }

        /** Null where it is no UTF-8, or too long. */
        @Nullable
        String text() {
            try {
                return bytes == null
                        ? null
                        : StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString();
            } catch (CharacterCodingException e) {
                return null;
            }
        }
    }

    /** The next line; null after the last. */
    @Nullable
    public Line next() throws IOException {
        byte[] line = new byte[0];
        String end = "";
        boolean tooLong = false;
        boolean any = false;
        while (end.isEmpty() && more()) {
            any = true;
            int stop = stop();
            tooLong |= line.length + stop - from > longest + BYTE_ORDER_MARK.length;
            if (!tooLong) {
                int length = line.length;
                line = Arrays.copyOf(line, length + stop - from);
                System.arraycopy(buffer, from, line, length, stop - from);
            }
            from = stop;
            end = end();
        }
        if (!any) {
            return null;
        }
        byte[] whole = ++numero == 1 ? withoutMark(line) : line;
        return new Line(numero, tooLong || whole.length > longest ? null : whole, end);
    }

    /** Whether the body begins with a byte order mark, once its first line was read. */
    boolean marked() {
        return marked;
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
    private int stop() {
        int stop = from;
        while (stop < to && buffer[stop] != '\n' && buffer[stop] != '\r') {
            stop++;
        }
        return stop;
    }

    /** Passes over what ends the line, if that is here. */
    private String end() throws IOException {
        if (from == to) {
            return "";
        }
        if (buffer[from++] == '\n') {
            return "\n";
        }
        if (more() && buffer[from] == '\n') {
            from++;
            return "\r\n";
        }
        return "\r";
    }

    private byte[] withoutMark(byte[] line) {
        int mark = BYTE_ORDER_MARK.length;
        marked = line.length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark);
        return marked ? Arrays.copyOfRange(line, mark, line.length) : line;
    }
}
