package io.dictamen.decision;

/** What the contract says of texts, whatever the field. */
public final class Texts {
    /** What a text never holds, as JSON Schema says it. */
    static final String NO_NUL_PATTERN = "^[^\\u0000]*$";

    /** A text that is not blank, as JSON Schema says it: its own {@code \\S} has another notion of white space. */
    static final String NOT_BLANK_PATTERN = "^[^\\u0000]*"
            + "[^\\u0000\\t-\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]"
            + "[^\\u0000]*$";

    private Texts() {}

    /** Whether a text has nothing but white space, which is the same as being absent. */
    public static boolean isBlank(String texto) {
        for (int i = 0; i < texto.length(); i++) {
            if (!isWhiteSpace(texto.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The Unicode property White_Space, which {@link Character#isWhitespace} is not: no control 1C to 1F, but U+00A0. */
    public static boolean isWhiteSpace(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == '\u0085'
                || c == '\u00A0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000';
    }

    /** The text without the white space around it. */
    public static String strip(String texto) {
        int desde = 0;
        int hasta = texto.length();
        while (desde < hasta && isWhiteSpace(texto.charAt(desde))) {
            desde++;
        }
        while (desde < hasta && isWhiteSpace(texto.charAt(hasta - 1))) {
            hasta--;
        }
        return texto.substring(desde, hasta);
    }

    /** The text with one space wherever it had white space, and none around it. */
    public static String collapse(String texto) {
        StringBuilder juntado = new StringBuilder(texto.length());
        boolean blanco = false;
        for (int i = 0; i < texto.length(); i++) {
            char c = texto.charAt(i);
            if (isWhiteSpace(c)) {
                blanco = juntado.length() > 0;
            } else {
                if (blanco) {
                    juntado.append(' ');
                }
                blanco = false;
                juntado.append(c);
            }
        }
        return juntado.toString();
    }

    /** The text without any white space. */
    public static String withoutWhiteSpace(String texto) {
        return collapse(texto).replace(" ", "");
    }

    /** Whether a text holds U+0000 or half a surrogate pair, which PostgreSQL and UTF-8 cannot keep. */
    static boolean hasForbiddenCharacter(String texto) {
        int c;
        for (int i = 0; i < texto.length(); i += Character.charCount(c)) {
            c = texto.codePointAt(i);
            if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                return true;
            }
        }
        return false;
    }
}
