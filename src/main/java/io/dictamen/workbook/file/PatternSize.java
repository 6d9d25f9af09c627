package io.dictamen.workbook.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large a text is for an engine of regular expressions, which writes its repeats out. */
public final class PatternSize {
    // Deeper nesting than a person would write exhausts the stack of java.util.regex.
    public static final int LONGEST = 500;
    // A match takes time in proportion to this times the length of the text.
    public static final int LARGEST = 2000;
    private static final int ATOM_WEIGHT = 4;

    private static final Pattern TOKEN = Pattern.compile(
            "\\\\Q.*?(?:\\\\E|$)" // a quoted stretch
                    + "|\\\\[pP](?:[LMNPSZC]|\\{[LMNPSZC][a-z]?\\})"
                    + "|\\\\(?<escape>[0-9A-Za-z])"
                    + "|\\\\."
                    + "|(?<grupo>\\(\\?(?!:|[imsU]+[:)]))"
                    + "|[*+?}](?<posesivo>\\+)"
                    + "|\\{(?<veces>\\d+)(?:,(?<hasta>\\d*))?(?=\\})"
                    + "|&&"
                    + "|.",
            Pattern.DOTALL);

    private PatternSize() {}

    public static Matcher tokens(String texto) {
        return TOKEN.matcher(texto);
    }

    /** How many letters a text is worth: one whose repeats are written out when it is compiled, more than it has. */
    static int weight(String texto) {
        return texto.length() > LONGEST || texto.indexOf('{') < 0
                ? texto.length()
                : (int) Math.max(texto.length(), ATOM_WEIGHT * Math.min(LARGEST, unrolled(texto)));
    }

    /** How many atoms the expression has when its repeats are written out, as a linear-time engine does. */
    public static long unrolled(String texto) {
        Matcher tokens = tokens(texto);
        Deque<Long> abiertos = new ArrayDeque<>();
        long grupo = 0;
        long atomo = 0;
        boolean enCorchetes = false;
        while (tokens.find()) {
            String token = tokens.group();
            String veces =
                    tokens.group("hasta") == null || tokens.group("hasta").isEmpty()
                            ? tokens.group("veces")
                            : tokens.group("hasta");
            if (enCorchetes) {
                enCorchetes = !token.equals("]");
            } else if (token.equals("(")) {
                abiertos.push(grupo);
                grupo = 0;
                atomo = 0;
            } else if (token.equals(")") && !abiertos.isEmpty()) {
                atomo = grupo + 1;
                grupo = abiertos.pop() + atomo;
            } else if (veces != null) {
                long copias = veces.length() > 9 ? Integer.MAX_VALUE : Math.max(1, Long.parseLong(veces));
                grupo = Math.min(Integer.MAX_VALUE, grupo + atomo * (copias - 1));
                atomo = Math.min(Integer.MAX_VALUE, atomo * copias);
            } else if (!token.matches("[*+?}]")) {
                enCorchetes = token.equals("[");
                atomo = Math.max(1, token.length());
                grupo += atomo;
            }
        }
        return grupo;
    }
}
