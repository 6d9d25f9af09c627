package io.dictamen.workbook;

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

    void start(String elemento) {
        fonetica |= elemento.equals("rPh");
        dentro = elemento.equals("t") && !fonetica;
    }

    void characters(char[] letras, int desde, int cuantas) {
        if (dentro) {
            texto.append(letras, desde, cuantas);
        }
    }

    void end(String elemento) {
        fonetica &= !elemento.equals("rPh");
        dentro = false;
    }

    /** The text with straight quotes and without blanks around it, of any width. */
    String take() {
        String limpio = clean(texto.toString());
        clear();
        return limpio;
    }

    static String clean(String crudo) {
        String texto = crudo.contains("_x") ? unescape(crudo) : crudo;
        return texto.replace('\u00a0', ' ')
                .replace('“', '"')
                .replace('”', '"')
                .replace('„', '"')
                .replace('‘', '\'')
                .replace('’', '\'')
                .strip();
    }

    private static String unescape(String crudo) {
        return ESCAPE.matcher(crudo)
                .replaceAll(hallado ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hallado.group(1), 16))));
    }
}
