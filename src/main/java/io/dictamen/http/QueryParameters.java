package io.dictamen.http;

import io.dictamen.decision.Texts;
import io.dictamen.wording.Wording;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The query parameters of a call. Everything wrong with one is a problem that names it. */
public final class QueryParameters {
    public static final int LIMIT = 50;
    public static final int MOST = 500;
    private static final int LONGEST = 10_000;

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

    /** The names of those that were given, in the order of the alphabet. */
    public SortedSet<String> names() {
        return new TreeSet<>(query.keySet());
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

    /** One of these words. */
    public Optional<String> word(String name, List<String> words) {
        return text(name).map(word -> oneOf(words, name, word));
    }

    /** Some of these words, separated by commas; none where it is not given. */
    public List<String> words(String name, List<String> words) {
        return text(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(word -> oneOf(words, name, Texts.strip(word)))
                .distinct()
                .toList();
    }

    private static String oneOf(List<String> words, String name, String word) {
        if (!words.contains(word)) {
            throw Problems.badParameter(
                    name,
                    "lleva " + Wording.anyOf(words) + "; se recibió " + Wording.quoted(word) + "."
                            + Wording.didYouMean(word, words));
        }
        return word;
    }

    /** How many are wanted: {@code limite}, from 1 to {@link #MOST}. */
    public int limit() {
        return limit(LIMIT);
    }

    /** @param usual how many where nobody says */
    public int limit(int usual) {
        String wanted = "un número entero de 1 a " + MOST;
        int limit = exactly("limite", "[0-9]{1,9}", Integer::valueOf, wanted).orElse(usual);
        if (limit < 1 || limit > MOST) {
            throw Problems.badParameter("limite", "no es " + wanted + ".");
        }
        return limit;
    }

    /** Two dates, both included. */
    public Span<LocalDate> days(String from, String to) {
        return span(from, to, "[0-9]{4}-[0-9]{2}-[0-9]{2}", LocalDate::parse, "una fecha, como 2026-11-23");
    }

    /** Two months, both included. */
    public Span<YearMonth> months(String from, String to) {
        return span(from, to, "[0-9]{4}-[0-9]{2}", YearMonth::parse, "un mes, como 2026-11");
    }

    public record Span<T>(Optional<T> from, Optional<T> to) {}

    private <T extends Comparable<? super T>> Span<T> span(
            String from, String to, String pattern, Function<String, T> reading, String wanted) {
        Optional<T> first = exactly(from, pattern, reading, wanted);
        Optional<T> last = exactly(to, pattern, reading, wanted);
        if (first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) > 0) {
            throw Problems.badParameter(from, "es posterior a " + Wording.quoted(to) + ".");
        }
        return new Span<>(first, last);
    }

    // Java also reads digits of other scripts, signs and longer years.
    private <T> Optional<T> exactly(String name, String pattern, Function<String, T> reading, String wanted) {
        String received = Wording.quoted(String.valueOf(query.getFirst(name)));
        return value(
                name,
                text -> {
                    if (!text.matches(pattern)) {
                        throw new IllegalArgumentException();
                    }
                    return reading.apply(text);
                },
                "no es " + wanted + "; se recibió " + received);
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
        if (text.length() > LONGEST) {
            throw Problems.badParameter(name, "pasa de 10 000 caracteres.");
        }
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problems.badParameter(name, fault + ".");
        }
    }
}
