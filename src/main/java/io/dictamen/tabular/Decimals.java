package io.dictamen.tabular;

import io.dictamen.wording.Wording;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the numbers of a file have their decimals where they are texts. Thousands are never separated. */
public enum Decimals {
    /** With a point: a comma parts the cells. */
    POINT('.'),

    /** With a comma or a point. */
    COMMA(','),

    /** With a point, in the text of a sheet; of what country that is, nobody knows. */
    SHEET('.');

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,400}(?:[.,]\\d{1,400})?(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern EITHER = Pattern.compile("([+-]?[1-9]\\d{0,2})[.,](\\d{3})");
    private static final Pattern GROUPED =
            Pattern.compile("([+-]?[1-9]\\d{0,2})([., '’´`\\u00A0\\u2007\\u2009\\u202F])(\\d{3}(?:\\2\\d{3}){0,9})"
                    + "(?:(?!\\2)[.,](\\d{1,30}))?");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final char mark;

    Decimals(char mark) {
        this.mark = mark;
    }

    /** The number that a text is; empty where it is none, or may be two. */
    public Optional<BigDecimal> number(String texto) {
        boolean comma = texto.indexOf(',') >= 0;
        boolean mine =
                comma ? this == COMMA : this == POINT || !EITHER.matcher(texto).matches();
        return mine && NUMBER.matcher(texto).matches()
                ? Optional.of(new BigDecimal(texto.replace(',', '.')))
                : Optional.empty();
    }

    /** What is wrong with a text that has separated thousands, or may have, and what to write; empty where it has not. */
    Optional<String> thousands(String texto) {
        if (number(texto).isPresent()) {
            return Optional.empty();
        }
        Matcher either = EITHER.matcher(texto);
        if (either.matches()) {
            String decimals = new BigDecimal(either.group(1) + "." + either.group(2))
                    .stripTrailingZeros()
                    .toPlainString()
                    .replace('.', mark);
            return told(
                    texto,
                    "puede leerse con miles o con decimales",
                    either.group(1) + either.group(2) + " o " + decimals);
        }
        Matcher grouped = GROUPED.matcher(texto);
        if (grouped.matches()) {
            String decimals = grouped.group(4) == null ? "" : mark + grouped.group(4);
            String whole = grouped.group(1) + grouped.group(3).replace(grouped.group(2), "");
            return told(texto, "lleva separador de miles", whole + decimals);
        }
        return Optional.empty();
    }

    /** What is wrong with a text that is a number in another file but none here, and what to write; else empty. */
    public Optional<String> foreign(String texto) {
        Optional<String> thousands = thousands(texto);
        return thousands.isPresent()
                        || number(texto).isPresent()
                        || !NUMBER.matcher(texto).matches()
                ? thousands
                : told(texto, "lleva coma, y aquí los decimales van con punto", texto.replace(',', '.'));
    }

    /** What to write instead of a text that is no number; empty where it does not even look like one. */
    Optional<String> advice(String texto) {
        if (number(texto).isPresent() || !DIGIT.matcher(texto).find()) {
            return Optional.empty();
        }
        return foreign(texto).or(() -> told(texto, "no es solo un número", "sus cifras, como 1500 o 1" + mark + "5"));
    }

    private Optional<String> told(String texto, String fault, String right) {
        // A sheet reads what is typed into it in the language of the person who types.
        String how = this == SHEET
                ? "dé a la celda el formato General y vuelva a escribir el número."
                : "escriba " + right + ".";
        return Optional.of(Wording.quoted(texto) + " " + fault + ": " + how);
    }
}
