package io.dictamen.tabular;

import io.dictamen.wording.Wording;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV is written.
 *
 * @param separator of its cells
 * @param marked whether it begins with a byte order mark
 * @param announced its first line where that says the separator, as Excel understands it; null where it does not
 */
public record CsvForm(
        char separator, boolean marked, @Nullable String announced) {
    /** As a double click opens it in a spreadsheet in Spanish. */
    public static final CsvForm SPANISH = new CsvForm(';', true, null);

    private static final Pattern STARTS = Pattern.compile("(?i)\"?sep=.*");
    // Who saves the file again may fill that line up with separators, like every other.
    private static final Pattern ANNOUNCED = Pattern.compile("(?i)\"?sep=([\\x00-\\uFFFF&&[^\"]])\"?\\1*[ \\t]*");
    private static final String USUAL = ";\t";

    /**
     * What a first line says that is no header; empty where it is one.
     *
     * @throws UnreadableTable where it says no separator after all
     */
    static Optional<CsvForm> announced(String first, boolean marked) {
        if (!STARTS.matcher(first).matches()) {
            return Optional.empty();
        }
        Matcher said = ANNOUNCED.matcher(first);
        if (!said.matches()) {
            throw new UnreadableTable("La primera línea, " + Wording.quoted(first)
                    + ", no dice el separador con un solo carácter, como sep=; escríbalo así, o borre la línea.");
        }
        return Optional.of(new CsvForm(said.group(1).charAt(0), marked, first));
    }

    /** As a header shows it: the first of semicolon and tab that stands in it outside of quotes, else a comma. */
    static CsvForm of(String header, boolean marked) {
        String bare = header.replaceAll("\"[^\"]*\"?", "");
        char separator = (char) USUAL.chars()
                .filter(usual -> bare.indexOf(usual) >= 0)
                .findFirst()
                .orElse(',');
        return new CsvForm(separator, marked, null);
    }

    /** How its numbers have their decimals. */
    Decimals decimals() {
        return separator == ',' ? Decimals.POINT : Decimals.COMMA;
    }
}
