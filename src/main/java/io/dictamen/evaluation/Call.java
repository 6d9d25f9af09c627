package io.dictamen.evaluation;

import io.dictamen.decision.Texts;
import io.dictamen.http.Format;
import io.dictamen.http.Ids;
import io.dictamen.http.Problems;
import io.dictamen.journal.Entry;
import io.dictamen.wording.Wording;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of an evaluation beside the request itself.
 *
 * @param campos the fields whose errors are wanted, in the order asked; empty for all
 * @param version the release to decide by; null for the one in force
 * @param clave the {@code Idempotency-Key}
 */
public record Call(
        Entry.Caller caller,
        boolean registrar,
        boolean explicar,
        Set<String> campos,
        @Nullable Integer version,
        @Nullable String clave) {
    private static final int LONGEST_HEADER = 255;
    private static final Pattern PRINTABLE_ASCII = Pattern.compile("[\\x20-\\x7E]{1," + LONGEST_HEADER + "}");
    private static final String TRACE = "-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}";
    // Version 00 has these four parts only; a later one, but never ff, may have more.
    private static final Pattern TRACEPARENT =
            Pattern.compile("00" + TRACE + "|(?!00|ff)[0-9a-f]{2}" + TRACE + "(-.*)?");

    private static final Set<String> YES_OR_NO = Set.of("true", "false");
    private static final Set<String> ANY_TEXT = Set.of();
    private static final Map<String, Set<String>> ONE =
            Map.of("registrar", YES_OR_NO, "explicar", Set.of("todo"), "campos", ANY_TEXT, "version", ANY_TEXT);
    private static final Map<String, Set<String>> MANY =
            Map.of("registrar", YES_OR_NO, "formato", Set.copyOf(Format.words(Format.OF_LINES)), "archivo", ANY_TEXT);

    /** The name of the key or person who asks; empty where nobody had to say. */
    public String emisor() {
        return caller.emisor();
    }

    /** @param headers the values of a header, in their order; none where it was not sent */
    static Call of(String emisor, Map<String, List<String>> query, Function<String, List<String>> headers) {
        return of(emisor, query, headers, ONE);
    }

    /**
     * What is asked of each request of a batch.
     *
     * @throws io.dictamen.http.ProblemException also where it comes with an {@code Idempotency-Key}, which would
     *     promise that a repeated batch is recorded once
     */
    public static Call ofBatch(String emisor, MultivaluedMap<String, String> query, HttpHeaders headers) {
        refuseKey(headers);
        return of(emisor, query, headers::getRequestHeader, MANY);
    }

    /** What is asked of each request that a report puts together from what was sent to it. */
    public static Call ofReport(String emisor, boolean registrar, HttpHeaders headers) {
        refuseKey(headers);
        return new Call(caller(emisor, headers::getRequestHeader), registrar, false, Set.of(), null, null);
    }

    /** What is asked by an event, whose id tells it from the others of its source. */
    public static Call ofEvent(String emisor, String id, @Nullable String traceparent, boolean registrar) {
        Entry.Caller caller = new Entry.Caller(
                emisor, cut(List.of(id)), traceparent == null ? null : wellFormed(List.of(traceparent)));
        return new Call(caller, registrar, false, Set.of(), null, null);
    }

    private static void refuseKey(HttpHeaders headers) {
        if (!headers.getRequestHeader("Idempotency-Key").isEmpty()) {
            throw Problems.badHeader("Idempotency-Key", "no vale para un lote: es de cada pedido por separado.");
        }
    }

    private static Call of(
            String emisor,
            Map<String, List<String>> query,
            Function<String, List<String>> headers,
            Map<String, Set<String>> parameters) {
        query.forEach((nombre, valores) -> check(nombre, valores, parameters));
        return new Call(
                caller(emisor, headers),
                !query.getOrDefault("registrar", List.of()).contains("false"),
                query.containsKey("explicar"),
                fields(query),
                version(query),
                key(headers.apply("Idempotency-Key")));
    }

    private static Entry.Caller caller(String emisor, Function<String, List<String>> headers) {
        return new Entry.Caller(emisor, cut(headers.apply("X-Request-Id")), wellFormed(headers.apply("traceparent")));
    }

    private static Set<String> fields(Map<String, List<String>> query) {
        List<String> valores = query.getOrDefault("campos", List.of());
        if (valores.isEmpty()) {
            return Set.of();
        }
        Set<String> campos = Arrays.stream(String.join(",", valores).split(",", -1))
                .map(Texts::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (campos.contains("")) {
            throw Problems.badParameter("campos", "lleva campos separados por comas, como nombre,direccion.zona.");
        }
        if (!query.getOrDefault("registrar", List.of()).contains("false")) {
            throw Problems.badParameter(
                    "campos", "vale solo con registrar=false: lo que se registra son todos los errores.");
        }
        return campos;
    }

    private static @Nullable Integer version(Map<String, List<String>> query) {
        List<String> valores = query.getOrDefault("version", List.of());
        if (valores.isEmpty()) {
            return null;
        }
        if (valores.size() > 1 || !Ids.isRelease(valores.get(0))) {
            throw Problems.badParameter(
                    "version",
                    "lleva el número de una versión, como 3; se recibió " + Wording.quoted(String.join(", ", valores))
                            + ".");
        }
        return Integer.valueOf(valores.get(0));
    }

    private static void check(String nombre, List<String> valores, Map<String, Set<String>> parameters) {
        Set<String> allowed = parameters.get(nombre);
        if (allowed == null) {
            throw Problems.badParameter(
                    nombre, "no es un parámetro de esta llamada." + Wording.didYouMean(nombre, parameters.keySet()));
        }
        if (allowed == ANY_TEXT) {
            return;
        }
        if (valores.size() != 1 || !allowed.contains(valores.get(0))) {
            throw Problems.badParameter(
                    nombre,
                    "lleva " + Wording.anyOf(allowed.stream().sorted().toList()) + "; se recibió "
                            + Wording.quoted(String.join(", ", valores)) + ".");
        }
    }

    private static @Nullable String key(List<String> claves) {
        if (claves.isEmpty()) {
            return null;
        }
        String clave = claves.get(0);
        if (claves.size() > 1 || !PRINTABLE_ASCII.matcher(clave).matches()) {
            throw Problems.badHeader(
                    "Idempotency-Key",
                    "va una vez y lleva de 1 a " + LONGEST_HEADER + " caracteres ASCII imprimibles.");
        }
        return clave;
    }

    private static @Nullable String cut(List<String> sent) {
        String header = joined(sent);
        return header == null || header.length() <= LONGEST_HEADER ? header : header.substring(0, LONGEST_HEADER);
    }

    private static @Nullable String wellFormed(List<String> sent) {
        String traceparent = joined(sent);
        return traceparent != null
                        && traceparent.length() <= LONGEST_HEADER
                        && TRACEPARENT.matcher(traceparent).matches()
                ? traceparent
                : null;
    }

    /** A header that comes more than once says the same as one with all their values (RFC 9110, 5.3). */
    static @Nullable String joined(List<String> sent) {
        return sent.isEmpty() ? null : String.join(",", sent);
    }
}
