package io.dictamen.workbook;

import com.google.re2j.PatternSyntaxException;
import io.dictamen.wording.Wording;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The regular expressions that a cell may hold: those that mean the same in RE2, whose engine cannot run away. */
public final class SafePattern {
    // Deeper nesting than a person would write exhausts the stack of java.util.regex.
    private static final int LONGEST = 500;

    private static final java.util.regex.Pattern TOKEN = java.util.regex.Pattern.compile(
            "\\\\Q.*?(?:\\\\E|$)" // a quoted stretch
                    + "|\\\\[pP](?:[LMNPSZC]|\\{[LMNPSZC][a-z]?\\})"
                    + "|\\\\(?<escape>[0-9A-Za-z])"
                    + "|\\\\."
                    + "|(?<grupo>\\(\\?(?!:|[imsU]+[:)]))"
                    + "|[*+?}](?<posesivo>\\+)"
                    + "|\\{(?<veces>\\d+)(?:,(?<hasta>\\d*))?(?=\\})"
                    + "|&&"
                    + "|.",
            java.util.regex.Pattern.DOTALL);
    private static final String ESCAPES = "dDwWsSbBtnrfAzx";
    private static final int MOST_REPEATS = 1000;
    // A match takes time in proportion to this times the length of the text.
    private static final int LARGEST_PROGRAM = 2000;
    private static final int ATOM_WEIGHT = 4;

    private SafePattern() {}

    /** Why a text is no regular expression that a cell may hold, in a sentence that says what would be right. */
    public static final class Refused extends Exception {
        Refused(String sugerencia) {
            super(sugerencia, null, false, false);
        }
    }

    /** @throws Refused where the engines read it differently, or where it is malformed or too large */
    public static TextPattern compile(String texto) throws Refused {
        if (texto.length() > LONGEST) {
            throw new Refused("Acorte la expresión a " + LONGEST + " caracteres.");
        }
        Optional<String> ajeno = foreign(texto);
        if (ajeno.isPresent()) {
            throw new Refused("Escríbala sin " + ajeno.get() + ".");
        }
        if (unrolled(texto) > LARGEST_PROGRAM) {
            throw new Refused("Repita menos: desarrollada es demasiado larga.");
        }
        try {
            // The same text must be sound for both engines, or a tool that runs the other reads another rule.
            return new TextPattern(texto);
        } catch (java.util.regex.PatternSyntaxException e) {
            throw new Refused("Está mal escrita cerca del carácter " + (e.getIndex() + 1) + ".");
        } catch (PatternSyntaxException e) {
            throw new Refused("Está mal escrita en «" + e.getPattern() + "».");
        }
    }

    /** How many letters a text is worth: one whose repeats are written out when it is compiled, more than it has. */
    static int weight(String texto) {
        return texto.length() > LONGEST || texto.indexOf('{') < 0
                ? texto.length()
                : (int) Math.max(texto.length(), ATOM_WEIGHT * Math.min(LARGEST_PROGRAM, unrolled(texto)));
    }

    static Optional<Object> of(String texto, Place lugar) {
        try {
            return Optional.of(compile(texto));
        } catch (Refused e) {
            lugar.fault(
                    Codigo.CELDA_PATRON,
                    "La expresión " + Wording.quoted(texto) + " no se admite en una columna matches.",
                    String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The first construct that RE2 lacks or reads otherwise. */
    private static Optional<String> foreign(String texto) {
        Matcher tokens = TOKEN.matcher(texto);
        boolean enCorchetes = false;
        while (tokens.find()) {
            Optional<String> ajeno = enCorchetes ? foreignInClass(tokens) : foreignOutside(tokens);
            if (tokens.group("escape") != null
                    && ESCAPES.indexOf(tokens.group("escape").charAt(0)) < 0) {
                ajeno = Optional.of("«" + tokens.group() + "»");
            }
            if (ajeno.isPresent()) {
                return ajeno;
            }
            enCorchetes = tokens.group().equals("[")
                    || (enCorchetes && !tokens.group().equals("]"));
        }
        return Optional.empty();
    }

    private static Optional<String> foreignInClass(Matcher token) {
        return token.group().equals("[") || token.group().equals("&&")
                ? Optional.of("«" + token.group() + "» dentro de corchetes")
                : Optional.empty();
    }

    private static Optional<String> foreignOutside(Matcher token) {
        if (token.group("grupo") != null) {
            return Optional.of("«(?…»: no se admite mirar adelante o atrás ni nombrar grupos");
        }
        if (token.group("posesivo") != null) {
            return Optional.of("repeticiones posesivas («" + token.group() + "»)");
        }
        return repeats(token.group("veces")) || repeats(token.group("hasta"))
                ? Optional.of("repeticiones de más de " + MOST_REPEATS + " veces")
                : Optional.empty();
    }

    /** How many atoms the expression has when its repeats are written out, as a linear-time engine does. */
    private static long unrolled(String texto) {
        Matcher tokens = TOKEN.matcher(texto);
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

    private static boolean repeats(@Nullable String veces) {
        return veces != null && !veces.isEmpty() && (veces.length() > 4 || Integer.parseInt(veces) > MOST_REPEATS);
    }
}
