package io.dictamen.workbook.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the format writes in a text what XML cannot hold: a control character is {@code _x000D_}. */
public final class Escape {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int LONGEST = 32_767;
    private static final String UNDERSCORE = "_x005F_";

    private Escape() {}

    static String read(String crudo) {
        return crudo.contains("_x")
                ? ESCAPE.matcher(crudo)
                        .replaceAll(hallado ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hallado.group(1), 16))))
                : crudo;
    }

    /** The text as {@link #read} and Excel read it back; of one that a cell cannot hold, its beginning and an ellipsis. */
    public static String write(String texto) {
        StringBuilder escrito = new StringBuilder(texto.length());
        int fits = 0;
        for (int i = 0; i < texto.length(); i++) {
            char letra = texto.charAt(i);
            if (escrito.length() < LONGEST && !isPair(texto, i - 1)) {
                fits = escrito.length();
            }
            if (letra == '_' && beginsEscape(texto, i)) {
                escrito.append(UNDERSCORE);
            } else if (isWritable(texto, i)) {
                escrito.append(letra);
            } else {
                escrito.append(String.format("_x%04X_", (int) letra));
            }
            if (escrito.length() > LONGEST) {
                escrito.setLength(fits);
                return escrito.append('…').toString();
            }
        }
        return escrito.toString();
    }

    /** Writes a text where markup stands, between quotes or not. */
    public static void xml(StringBuilder xml, String texto) {
        for (int i = 0; i < texto.length(); i++) {
            char c = texto.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> xml.append(c);
            }
        }
    }

    // The underscore that would close it may be the first of the escape that follows.
    private static boolean beginsEscape(String texto, int desde) {
        if (desde + 6 > texto.length() || texto.charAt(desde + 1) != 'x') {
            return false;
        }
        return texto.substring(desde + 2, desde + 6)
                .chars()
                .allMatch(letra -> Character.digit(letra, 16) >= 0 && letra < 128);
    }

    private static boolean isWritable(String texto, int i) {
        char letra = texto.charAt(i);
        if (Character.isSurrogate(letra)) {
            return isPair(texto, i) || isPair(texto, i - 1);
        }
        return letra == '\t' || letra == '\n' || letra >= ' ' && letra <= 0xFFFD;
    }

    private static boolean isPair(String texto, int i) {
        return i >= 0 && i + 1 < texto.length() && Character.isSurrogatePair(texto.charAt(i), texto.charAt(i + 1));
    }
}
