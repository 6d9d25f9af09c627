package io.dictamen.tabular;

import io.dictamen.decision.Texts;
import io.dictamen.wording.Wording;
import java.util.Arrays;
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

    private static final Pattern ANNOUNCED = Pattern.compile("(?i)\\h*+\"?\\h*+sep\\h*+=(.*)");
    private static final String USUAL = ";\t";
    private static final String LIKELY = "|:~^¦§¬·；，、;,\t";
    private static final Pattern NAME = Pattern.compile("(\"?)\\p{L}[\\p{L}\\p{N}_.\\[\\] º°]*\\1");

    /**
     * What a first line says that is no header; empty where it is one.
     *
     * @throws UnreadableTable where it says no separator after all
     */
    static Optional<CsvForm> announced(String first, boolean marked) {
        Matcher said = ANNOUNCED.matcher(first);
        if (!said.matches()) {
            return Optional.empty();
        }
        String bare = said.group(1).replace("\"", "");
        String separator = Texts.isBlank(bare) ? bare : Texts.strip(bare);
        // Who saves the file again may fill that line up with separators, like every other.
        if (separator.isEmpty()
                || !separator.chars().allMatch(c -> c == separator.charAt(0) || Texts.isWhiteSpace((char) c))) {
            throw new UnreadableTable("La primera línea, " + Wording.quoted(first)
                    + ", no dice el separador con un solo carácter, como sep=; escríbalo así, o borre la línea.");
        }
        return Optional.of(new CsvForm(separator.charAt(0), marked, first));
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

    /**
     * @throws UnreadableTable where it reads a header as one cell, but the author meant names with another separator
     */
    void check(String header) {
        String bare = trimmed(header);
        LIKELY.chars()
                .filter(likely -> likely != separator && parts(bare, (char) likely))
                .findFirst()
                .ifPresent(likely -> {
                    throw new UnreadableTable("El encabezado del CSV es una sola celda, " + Wording.quoted(bare) + ". "
                            + meant((char) likely));
                });
    }

    /** Without the separators of the empty columns at its end. */
    private String trimmed(String header) {
        int end = header.length();
        while (end > 0 && (header.charAt(end - 1) == separator || Texts.isWhiteSpace(header.charAt(end - 1)))) {
            end--;
        }
        return header.substring(0, end);
    }

    private static boolean parts(String header, char likely) {
        String[] names = header.split(Pattern.quote(String.valueOf(likely)));
        // A colon with a space behind it is punctuation.
        return names.length > 1
                && Arrays.stream(names)
                        .map(name -> likely == ':' ? name : Texts.strip(name))
                        .allMatch(name -> NAME.matcher(name).matches());
    }

    private String meant(char likely) {
        if (likely == '\t') {
            return "¿Quiso separar con tabuladores? Borre la primera línea, que dice otra cosa.";
        }
        return "¿Quiso separar con «" + likely + "»? "
                + (announced == null ? "Escriba encima una primera línea" : "Escriba en la primera línea") + " sep="
                + likely + ".";
    }

    /** The same for what is added to one that is begun. */
    public CsvForm begun() {
        return new CsvForm(separator, false, null);
    }

    /** How its numbers have their decimals. */
    Decimals decimals() {
        return separator == ',' ? Decimals.POINT : Decimals.COMMA;
    }
}
