package io.dictamen.journal;

import io.dictamen.problem.Problems;
import io.dictamen.wording.Wording;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Which verdicts are asked for. */
record DictamenFilter(
        Optional<String> decision,
        Optional<Integer> version,
        Optional<String> asunto,
        Optional<String> desenlace,
        Optional<String> clausula,
        Optional<OffsetDateTime> desde,
        Optional<OffsetDateTime> hasta,
        int limite,
        Optional<UUID> cursor) {

    static final int LIMIT = 50;
    static final int MOST = 500;
    private static final Set<String> NAMES =
            Set.of("decision", "version", "asunto", "desenlace", "clausula", "desde", "hasta", "limite", "cursor");

    static DictamenFilter of(MultivaluedMap<String, String> query) {
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            String name = parameter.getKey();
            if (!NAMES.contains(name)) {
                throw Problems.badParameter(name, "no existe." + Wording.didYouMean(name, NAMES));
            }
            if (parameter.getValue().size() > 1) {
                throw Problems.badParameter(name, "está repetido.");
            }
        }
        return new DictamenFilter(
                value(query, "decision", Function.identity(), ""),
                value(query, "version", DictamenFilter::number, "no es un número entero"),
                value(query, "asunto", Function.identity(), ""),
                value(query, "desenlace", Function.identity(), ""),
                value(query, "clausula", Function.identity(), ""),
                moment(query, "desde"),
                moment(query, "hasta"),
                value(query, "limite", DictamenFilter::limit, "no es un número entero de 1 a " + MOST)
                        .orElse(LIMIT),
                value(query, "cursor", Ids::read, "no es un cursor de una respuesta anterior"));
    }

    private static Optional<OffsetDateTime> moment(MultivaluedMap<String, String> query, String name) {
        String fault = "no es una fecha y hora con zona, como 2026-11-23T00:00:00-04:00";
        boolean lostPlus = Optional.ofNullable(query.getFirst(name)).orElse("").contains(" ");
        return value(
                query,
                name,
                OffsetDateTime::parse,
                lostPlus ? fault + "; en una dirección, el signo + se escribe %2B" : fault);
    }

    /** Java reads digits of other scripts, and a sign. */
    private static int number(String text) {
        if (!text.matches("[0-9]+")) {
            throw new IllegalArgumentException();
        }
        return Integer.parseInt(text);
    }

    private static int limit(String text) {
        int limit = number(text);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException();
        }
        return limit;
    }

    private static <T> Optional<T> value(
            MultivaluedMap<String, String> query, String name, Function<String, T> reading, String fault) {
        String text = query.getFirst(name);
        if (text == null) {
            return Optional.empty();
        }
        if (text.isBlank()) {
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
}
