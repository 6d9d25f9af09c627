package io.dictamen.workbook;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a text together from its runs of differing fonts. */
final class RichText {
    // How the format writes a control character, such as _x000D_.
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder texto = new StringBuilder();
    private boolean dentro;
    private boolean fonetica;

    void clear() {
        texto.setLength(0);
    }

    void start(String lugar) {
        fonetica |= lugar.endsWith("/rPh");
        dentro = lugar.endsWith("/t") && !fonetica;
    }

    void characters(char[] letras, int desde, int cuantas) {
        if (dentro) {
            texto.append(letras, desde, cuantas);
        }
    }

    void end(String lugar) {
        fonetica &= !lugar.endsWith("/rPh");
        dentro = false;
    }

    /** The text with straight quotes and plain blanks, none of them around it, and composed letters. */
    String take() {
        String limpio = clean(texto.toString());
        clear();
        return limpio;
    }

    static String clean(String crudo) {
        String texto = crudo.contains("_x") ? unescape(crudo) : crudo;
        StringBuilder limpio = new StringBuilder(texto.length());
        for (int i = 0; i < texto.length(); i++) {
            limpio.append(plain(texto.charAt(i)));
        }
        return Normalizer.normalize(limpio, Normalizer.Form.NFC).strip();
    }

    // What a person cannot tell apart is one to the rules too.
    private static char plain(char letra) {
        return switch (letra) {
            case '“', '”', '„' -> '"';
            case '‘', '’' -> '\'';
            default -> Character.getType(letra) == Character.SPACE_SEPARATOR ? ' ' : letra;
        };
    }

    private static String unescape(String crudo) {
        return ESCAPE.matcher(crudo)
                .replaceAll(hallado ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hallado.group(1), 16))));
    }
}
