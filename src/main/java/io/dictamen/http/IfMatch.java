package io.dictamen.http;

import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whoever changes something says, with its ETag, that they know how it is now. */
public final class IfMatch {
    private static final Pattern WEAK = Pattern.compile("^[Ww]/(?=\")");
    // Of Apache, Jetty and others. A tag of ours has no hyphen.
    private static final Pattern COMPRESSED = Pattern.compile("-{1,2}(gzip|br|zstd|deflate)$");

    private IfMatch() {}

    /** An answer with the tag of what it shows, to be sent back by whoever changes it. */
    public static <T> RestResponse.ResponseBuilder<T> tagged(int status, T shown, Object tag) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), shown)
                .tag(String.valueOf(tag));
    }

    /** The one tag that the header names; a list, or {@code *}, is taken as a tag that nothing has. */
    public static String only(String header) {
        return bare(header.strip());
    }

    /** Whether the header names what there is: {@code *}, or among others its tag. */
    public static boolean names(String header, String tag) {
        return HeaderValue.split(header, ',').stream()
                .anyMatch(one -> one.equals("*") || bare(one).equals(tag));
    }

    /** With or without quotes; and as a proxy that compresses hands it on, which makes it weak or says how it compressed. */
    private static String bare(String tag) {
        return COMPRESSED
                .matcher(HeaderValue.unquoted(WEAK.matcher(tag).replaceFirst("")))
                .replaceFirst("");
    }

    /**
     * Lets a change pass if its caller has read what is there now.
     *
     * @param revision of what is to be changed; null where there is nothing yet
     * @param what names it, with its article: {@code La cifra}
     * @throws ProblemException 428 where the header is missing and there is something, 412 where it is another's
     */
    public static void check(@Nullable String header, @Nullable Integer revision, String what) {
        if (header == null) {
            if (revision != null) {
                throw new ProblemException(
                        ProblemType.FALTA_IF_MATCH,
                        what + " ya existe: envíe su ETag en el encabezado «If-Match» para cambiarla o quitarla.");
            }
        } else if (revision == null || !names(header, String.valueOf(revision))) {
            throw changed(what);
        }
    }

    public static ProblemException changed(String what) {
        return new ProblemException(
                ProblemType.CAMBIO_AJENO,
                what + " cambió desde que se leyó: hay que leer otra vez, y repetir con su nuevo ETag en «If-Match».");
    }
}
