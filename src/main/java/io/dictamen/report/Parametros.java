package io.dictamen.report;

import io.dictamen.http.ProblemException;
import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import io.dictamen.wording.Wording;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The query parameters of a report; whatever cannot be read to the letter is refused by name. */
public final class Parametros {
    static final int LIMIT = 50;
    static final int MOST = 500;
    private static final int LONGEST = 10_000;
    private static final List<String> OF_ALL = List.of("formato", "limite", "cursor");

    private final QueryParameters query;

    private Parametros(QueryParameters query) {
        this.query = query;
    }

    /** @param own the names that this report takes beside those of all reports */
    static Parametros of(MultivaluedMap<String, String> query, Stream<String> own) {
        return exactly(query, Stream.concat(own, OF_ALL.stream()).toList());
    }

    public static Parametros exactly(MultivaluedMap<String, String> query, List<String> names) {
        return new Parametros(QueryParameters.of(query, names));
    }

    public Optional<String> texto(String name) {
        Optional<String> text = query.text(name);
        if (text.isPresent() && text.get().length() > LONGEST) {
            throw Problems.badParameter(name, "pasa de 10 000 caracteres.");
        }
        return text;
    }

    /** One of these words. */
    public Optional<String> palabra(String name, List<String> palabras) {
        Optional<String> text = texto(name);
        text.ifPresent(word -> {
            if (!palabras.contains(word)) {
                throw Problems.badParameter(
                        name,
                        "lleva " + Wording.anyOf(palabras) + "; se recibió " + Wording.quoted(word) + "."
                                + Wording.didYouMean(word, palabras));
            }
        });
        return text;
    }

    int limite(int absent) {
        return read("limite", "[0-9]{1,9}", Integer::valueOf, "un número entero de 1 a " + MOST)
                .map(limit -> {
                    if (limit < 1 || limit > MOST) {
                        throw Problems.badParameter("limite", "no es un número entero de 1 a " + MOST + ".");
                    }
                    return limit;
                })
                .orElse(absent);
    }

    Optional<String> cursor() {
        return texto("cursor");
    }

    /** Two dates, both included. */
    Lapso<LocalDate> fechas(String desde, String hasta) {
        return lapso(desde, hasta, "[0-9]{4}-[0-9]{2}-[0-9]{2}", LocalDate::parse, "una fecha, como 2026-11-23");
    }

    /** Two months, both included. */
    Lapso<YearMonth> meses(String desde, String hasta) {
        return lapso(desde, hasta, "[0-9]{4}-[0-9]{2}", YearMonth::parse, "un mes, como 2026-11");
    }

    record Lapso<T>(Optional<T> desde, Optional<T> hasta) {}

    private <T extends Comparable<? super T>> Lapso<T> lapso(
            String desde, String hasta, String pattern, Function<String, T> reading, String wanted) {
        Optional<T> from = read(desde, pattern, reading, wanted);
        Optional<T> to = read(hasta, pattern, reading, wanted);
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            throw Problems.badParameter(desde, "es posterior a " + Wording.quoted(hasta) + ".");
        }
        return new Lapso<>(from, to);
    }

    private <T> Optional<T> read(String name, String pattern, Function<String, T> reading, String wanted) {
        return texto(name).map(text -> {
            ProblemException fault =
                    Problems.badParameter(name, "no es " + wanted + "; se recibió " + Wording.quoted(text) + ".");
            // Java also reads digits of other scripts, signs and longer years.
            if (!text.matches(pattern)) {
                throw fault;
            }
            try {
                return reading.apply(text);
            } catch (DateTimeException e) {
                throw fault;
            }
        });
    }
}
