package io.dictamen.core;

import io.dictamen.core.Undecided.Causa;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of a file of requests in JSON, before it is read: what keeps it from being one. */
public final class RequestLine {
    /** How many bytes one may have, where nobody says otherwise. */
    public static final int LONGEST = 1 << 20;

    public static final String HOW =
            " En NDJSON va cada pedido entero en su línea, sin corchetes ni comas entre ellos.";

    private RequestLine() {}

    /** @param line not blank; null where it has more bytes than {@code longest} */
    public static Optional<Undecided> fault(byte @Nullable [] line, int longest) {
        if (line == null || line.length > longest) {
            return Optional.of(Undecided.because(
                    Causa.LINEA_DEMASIADO_LARGA,
                    "La línea pasa de " + size(longest) + ", que es lo más que puede medir un pedido."));
        }
        if (first(line) == '[') {
            return Optional.of(Undecided.because(Causa.LINEA_ILEGIBLE, "La línea es una lista JSON." + HOW));
        }
        if (last(line) == ',') {
            return Optional.of(Undecided.because(Causa.LINEA_ILEGIBLE, "La línea termina con una coma." + HOW));
        }
        return Optional.empty();
    }

    /** The first character that is no space. */
    public static char first(byte[] json) {
        int at = 0;
        while (isSpace(json[at])) {
            at++;
        }
        return (char) json[at];
    }

    /** The last character that is no space. */
    public static char last(byte[] json) {
        int at = json.length - 1;
        while (isSpace(json[at])) {
            at--;
        }
        return (char) json[at];
    }

    /** {@code 1 MiB}, or how many bytes where they are no whole one. */
    public static String size(long bytes) {
        return bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
    }
}
