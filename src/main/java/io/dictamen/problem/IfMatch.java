package io.dictamen.problem;

import org.jspecify.annotations.Nullable;

/** Whoever changes something says, with its ETag, that they know how it is now. */
public final class IfMatch {
    private IfMatch() {}

    /** The ETag of a revision, as it stands in the header. */
    public static String etag(int revision) {
        return "\"" + revision + '"';
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
        } else if (revision == null
                || !header.strip().equals("*") && !header.strip().equals(etag(revision))) {
            throw changed(what);
        }
    }

    public static ProblemException changed(String what) {
        return new ProblemException(Problem.of(
                412,
                "cambio-ajeno",
                what + " cambió",
                what + " cambió desde que se leyó; léala otra vez y repita el cambio con su nuevo ETag."));
    }
}
