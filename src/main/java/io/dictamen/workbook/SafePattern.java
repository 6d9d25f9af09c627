package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The regular expressions that a cell may hold: those that mean the same in RE2, whose engine cannot run away. */
final class SafePattern {
    // Deeper nesting than a person would write exhausts the stack of java.util.regex.
    private static final int LONGEST = 500;

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
    private static final String ESCAPES = "dDwWsSbBtnrfAzx";
    private static final int MOST_REPEATS = 1000;

    private SafePattern() {}

    static Optional<Object> of(String texto, Place lugar) {
        if (texto.length() > LONGEST) {
            return refused(texto, "Acorte la expresión a " + LONGEST + " caracteres.", lugar);
        }
        Optional<String> ajeno = foreign(texto);
        if (ajeno.isPresent()) {
            return refused(texto, "Escríbala sin " + ajeno.get() + ".", lugar);
        }
        try {
            return Optional.of(Pattern.compile(texto));
        } catch (PatternSyntaxException e) {
            return refused(texto, "Está mal escrita cerca del carácter " + (e.getIndex() + 1) + ".", lugar);
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

    private static boolean repeats(@Nullable String veces) {
        return veces != null && !veces.isEmpty() && (veces.length() > 4 || Integer.parseInt(veces) > MOST_REPEATS);
    }

    private static Optional<Object> refused(String texto, String sugerencia, Place lugar) {
        lugar.fault(
                Codigo.CELDA_PATRON,
                "La expresión " + Wording.quoted(texto) + " no se admite en una columna matches.",
                sugerencia);
        return Optional.empty();
    }
}
