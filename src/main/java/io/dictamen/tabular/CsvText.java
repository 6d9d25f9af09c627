package io.dictamen.tabular;

import java.util.regex.Pattern;

/** A cell as a CSV has it. */
public final class CsvText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}([.,]\\d{1,30})?");

    private CsvText() {}

    /** In quotes where it must be, and inert: a spreadsheet that opens it takes no text for a formula. */
    public static String of(String texto, char separator) {
        String inert = looksLikeFormula(texto) ? "'" + texto : texto;
        boolean plain = inert.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
                && inert.equals(inert.strip());
        return plain ? inert : '"' + inert.replace("\"", "\"\"") + '"';
    }

    static boolean looksLikeFormula(String texto) {
        return !texto.isEmpty()
                && "=+-@\t\r".indexOf(texto.charAt(0)) >= 0
                && !NUMBER.matcher(texto).matches();
    }
}
