package io.dictamen.workbook;

import com.google.re2j.PatternSyntaxException;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.file.PatternSize;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The regular expressions that a cell may hold: those that mean the same in RE2, whose engine cannot run away. */
public final class SafePattern {
    private static final String ESCAPES = "dDwWsSbBtnrfAzx";
    private static final int MOST_REPEATS = 1000;

    private SafePattern() {}

    /** Why a text is no regular expression that a cell may hold, in a sentence that says what would be right. */
    public static final class Refused extends Exception {
        Refused(String sugerencia) {
            super(sugerencia, null, false, false);
        }
    }

    /** @throws Refused where the engines read it differently, or where it is malformed or too large */
    public static TextPattern compile(String texto) throws Refused {
        if (texto.length() > PatternSize.LONGEST) {
            throw new Refused("Acorte la expresión a " + PatternSize.LONGEST + " caracteres.");
        }
        Optional<String> ajeno = foreign(texto);
        if (ajeno.isPresent()) {
            throw new Refused("Escríbala sin " + ajeno.get() + ".");
        }
        if (PatternSize.unrolled(texto) > PatternSize.LARGEST) {
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

    static Optional<Object> of(String texto, Place lugar) {
        try {
            return Optional.of(compile(texto));
        } catch (Refused e) {
            return lugar.refuse(
                    Codigo.CELDA_PATRON,
                    "La expresión " + Wording.quoted(texto) + " no se admite en una columna matches.",
                    String.valueOf(e.getMessage()));
        }
    }

    /** The first construct that RE2 lacks or reads otherwise. */
    private static Optional<String> foreign(String texto) {
        Matcher tokens = PatternSize.tokens(texto);
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
}
