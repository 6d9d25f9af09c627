package io.dictamen.tabular;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date in the words of a spreadsheet, such as 29/11/2026 3:05 p. m., that the contract does not take. */
final class ShownDate {
    private static final Pattern SHOWN =
            Pattern.compile("(?:(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})|(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2}))"
                    + "(?:[ T,\\u00A0\\u202F]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})?"
                    + "[ \\u00A0\\u202F]*(?:([aApP])\\.?[ \\u00A0\\u202F]*[mM]\\.?)?)?");
    private static final int CENTURY = 2000;

    private ShownDate() {}

    /**
     * As the contract takes it; the day is supposed to come before the month, unless that is no date.
     *
     * @param format of the field: {@code date} or {@code date-time}
     */
    static Optional<String> iso(String texto, String format, ZoneId zona) {
        Matcher shown = SHOWN.matcher(texto);
        if (!shown.matches()) {
            return Optional.empty();
        }
        Optional<LocalDateTime> momento = shown.group(4) != null
                ? moment(shown, 4, 5, 6)
                : moment(shown, 3, 2, 1).or(() -> moment(shown, 3, 1, 2));
        return switch (format) {
            case "date" -> momento.map(it -> it.toLocalDate().toString());
            case "date-time" ->
                momento.map(it -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        it.atZone(zona).toOffsetDateTime()));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDateTime> moment(Matcher shown, int year, int month, int day) {
        try {
            int written = number(shown.group(year));
            int anio = shown.group(year).length() == 2 ? CENTURY + written : written;
            return Optional.of(LocalDateTime.of(
                    anio,
                    number(shown.group(month)),
                    number(shown.group(day)),
                    hour(number(shown.group(7)), shown.group(10)),
                    number(shown.group(8)),
                    number(shown.group(9))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int hour(int written, @Nullable String half) {
        if (half == null) {
            return written;
        }
        return written % 12 + (half.toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
