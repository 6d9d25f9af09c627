package io.dictamen.tabular;

import io.dictamen.decision.Texts;
import java.util.regex.Pattern;

/**
 * A cell as a CSV has it: inert, so that a spreadsheet that opens it takes no text for a formula. An apostrophe stands
 * before what it would; read again it is taken away.
 */
final class CsvText {
    // The full-width ones are the same to a spreadsheet in an Asian language.
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";
    private static final String CONTROLS = "\t\r\n";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}([.,]\\d{1,30})?");

    private CsvText() {}

    /** In quotes where it must be. */
    static String of(String texto, char separator) {
        String inert = isRisky(texto) ? "'" + texto : texto;
        boolean plain = inert.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
                && inert.equals(Texts.strip(inert));
        return plain ? inert : '"' + inert.replace("\"", "\"\"") + '"';
    }

    /** What a cell says, as it was before it was made inert. */
    static String sent(String celda) {
        return celda.startsWith("'") && isRisky(celda.substring(1)) ? celda.substring(1) : celda;
    }

    /** With apostrophes of its own, too, or one of them would be taken for ours. */
    private static boolean isRisky(String texto) {
        int at = 0;
        while (at < texto.length() && texto.charAt(at) == '\'') {
            at++;
        }
        if (at < texto.length() && CONTROLS.indexOf(texto.charAt(at)) >= 0) {
            return true;
        }
        String bare = Texts.strip(texto.substring(at));
        return !bare.isEmpty()
                && FORMULA_STARTS.indexOf(bare.charAt(0)) >= 0
                && !NUMBER.matcher(bare).matches();
    }
}
