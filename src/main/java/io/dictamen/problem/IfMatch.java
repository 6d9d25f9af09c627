package io.dictamen.problem;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whoever changes something says, with its ETag, that they know how it is now. */
public final class IfMatch {
    private IfMatch() {}

    /** The one tag that the header names, without its quotes; a list, or {@code *}, is taken as a tag that nothing has. */
    public static String only(String header) {
        String tag = header.strip();
        return tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : tag;
    }

    /** Whether the header names what there is: {@code *}, or among others its tag, with or without its quotes. */
    public static boolean names(String header, String tag) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals('"' + tag + '"'));
    }

    /**
     * Lets pass who has read it as it is.
     *
     * @param revision of what is to be changed; null where there is nothing yet
     * @param what names it, with its article: {@code La cifra}
     * @throws ProblemException 428 where the header is missing and there is something, 412 where it is another's
     */
    public static void check(@Nullable String header, @Nullable Integer revision, String what) {
        if (header == null) {
            if (revision != null) {
                throw new ProblemException(Problem.of(
                        428,
                        "falta-if-match",
                        "Falta If-Match",
                        what + " ya existe: envíe su ETag en el encabezado «If-Match» para cambiarla o quitarla."));
            }
        } else if (revision == null || !names(header, String.valueOf(revision))) {
            throw changed(what);
        }
    }

    public static ProblemException changed(String what) {
        return new ProblemException(Problem.of(
                412,
                "cambio-ajeno",
                what + " cambió",
                what + " cambió desde que se leyó: hay que leer otra vez, y repetir con su nuevo ETag en «If-Match»."));
    }
}
