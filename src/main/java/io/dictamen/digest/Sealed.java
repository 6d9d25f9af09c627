package io.dictamen.digest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A content behind a line with its digest, by which one sees that it is whole and as it was written. */
public final class Sealed {
    private static final int DIGEST_LINE = 65; // SHA-256 in hexadecimal, and the end of its line

    private Sealed() {}

    public static byte[] seal(byte[] content) {
        byte[] all = Arrays.copyOf(line(content), DIGEST_LINE + content.length);
        System.arraycopy(content, 0, all, DIGEST_LINE, content.length);
        return all;
    }

    /** The content; empty where it is not what was sealed. */
    public static Optional<byte[]> open(byte[] all) {
        byte[] content = Arrays.copyOfRange(all, Math.min(DIGEST_LINE, all.length), all.length);
        return Arrays.equals(line(content), Arrays.copyOf(all, DIGEST_LINE)) ? Optional.of(content) : Optional.empty();
    }

    private static byte[] line(byte[] content) {
        return (Sha256.hex(content) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
