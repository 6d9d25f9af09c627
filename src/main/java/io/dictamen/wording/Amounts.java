package io.dictamen.wording;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Numbers, sizes and spans of time as people read them in Spanish. */
public final class Amounts {
    private static final List<String> SIZES = List.of("B", "KiB", "MiB", "GiB", "TiB");

    private Amounts() {}

    /** {@code 1.234,5}. */
    public static String number(Number value) {
        DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setGroupingSeparator('.');
        signs.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.#", signs).format(value);
    }

    /** {@code 1.234 filas}, {@code 1 fila}. */
    public static String count(long n, String one, String many) {
        return number(n) + " " + (n == 1 ? one : many);
    }

    /** {@code 12,5 MiB}. */
    public static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < SIZES.size() - 1) {
            size /= 1024;
            unit++;
        }
        return number(size) + " " + SIZES.get(unit);
    }

    /** The two largest parts: {@code 3 días y 4 horas}, {@code 12 segundos}, {@code 40 milisegundos}. */
    public static String span(Duration span) {
        if (span.toMillis() < 1_000) {
            return count(span.toMillis(), "milisegundo", "milisegundos");
        }
        List<String> parts = List.of(
                part(span.toDays(), "día", "días"),
                part(span.toHoursPart(), "hora", "horas"),
                part(span.toMinutesPart(), "minuto", "minutos"),
                part(span.toSecondsPart(), "segundo", "segundos"));
        int first = 0;
        while (parts.get(first).isEmpty()) {
            first++;
        }
        String next = first + 1 < parts.size() ? parts.get(first + 1) : "";
        return next.isEmpty() ? parts.get(first) : parts.get(first) + " y " + next;
    }

    private static String part(long n, String one, String many) {
        return n == 0 ? "" : count(n, one, many);
    }
}
