package io.dictamen.http;

import io.dictamen.decision.Texts;
import io.dictamen.wording.Wording;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The filters of a list. Everything wrong with one is a problem that names it. */
public final class QueryParameters {
    public static final int LIMIT = 50;
    public static final int MOST = 500;

    private final MultivaluedMap<String, String> query;

    private QueryParameters(MultivaluedMap<String, String> query) {
        this.query = query;
    }

    /** @throws ProblemException where one is not among the names, or is given twice */
    public static QueryParameters of(MultivaluedMap<String, String> query, Collection<String> names) {
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            String name = parameter.getKey();
            if (!names.contains(name)) {
                throw Problems.badParameter(name, "no existe." + Wording.didYouMean(name, names));
            }
            if (parameter.getValue().size() > 1) {
                throw Problems.badParameter(name, "está repetido.");
            }
        }
        return new QueryParameters(query);
    }

    /** @throws ProblemException where there is any, to a call that has none */
    public static void none(UriInfo uri) {
        uri.getQueryParameters().keySet().stream().findFirst().ifPresent(name -> {
            throw Problems.badParameter(name, "no existe: esta llamada no lleva parámetros.");
        });
    }

    public Optional<String> text(String name) {
        return value(name, Function.identity(), "");
    }

    public Optional<OffsetDateTime> moment(String name) {
        String fault = "no es una fecha y hora con zona, como 2026-11-23T00:00:00-04:00";
        boolean lostPlus = Optional.ofNullable(query.getFirst(name)).orElse("").contains(" ");
        return value(
                name,
                OffsetDateTime::parse,
                lostPlus ? fault + "; en una dirección, el signo + se escribe %2B" : fault);
    }

    /** How many are wanted: {@code limite}, from 1 to {@link #MOST}. */
    public int limit() {
        return value("limite", QueryParameters::limit, "no es un número entero de 1 a " + MOST)
                .orElse(LIMIT);
    }

    /** Java reads digits of other scripts, and a sign. */
    public static int number(String text) {
        if (!text.matches("[0-9]+")) {
            throw new IllegalArgumentException();
        }
        return Integer.parseInt(text);
    }

    /** @param reading fails with {@code IllegalArgumentException} or {@code DateTimeException} where the text is none */
    public <T> Optional<T> value(String name, Function<String, T> reading, String fault) {
        String text = query.getFirst(name);
        if (text == null) {
            return Optional.empty();
        }
        if (Texts.isBlank(text)) {
            throw Problems.badParameter(name, "está vacío.");
        }
        if (text.indexOf('\0') >= 0) {
            throw Problems.badParameter(name, "tiene un carácter nulo.");
        }
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problems.badParameter(name, fault + ".");
        }
    }

    private static int limit(String text) {
        int limit = number(text);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException();
        }
        return limit;
    }
}
