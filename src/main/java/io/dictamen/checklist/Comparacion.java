package io.dictamen.checklist;

import io.dictamen.decision.Texts;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When two values of a request count as the same. */
public enum Comparacion {
    /** Texts without the white space around them; numbers by value, moments by instant. */
    EXACTA(Texts::strip),
    /** Names: without accents nor case, white space trimmed and collapsed; the order of the words counts. */
    NOMBRE(texto -> caseless(withoutMarks(Texts.collapse(texto)))),
    /** Without white space nor case. */
    COMPACTA(texto -> caseless(Texts.withoutWhiteSpace(texto)));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final UnaryOperator<String> fold;

    Comparacion(UnaryOperator<String> fold) {
        this.fold = fold;
    }

    /** The text that all the texts have that count as the same. */
    String fold(String texto) {
        return fold.apply(texto);
    }

    boolean same(Object uno, Object otro) {
        if (uno instanceof String a && otro instanceof String b) {
            return a.equals(b) || fold(a).equals(fold(b));
        }
        if (uno instanceof BigDecimal a && otro instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (uno instanceof OffsetDateTime a && otro instanceof OffsetDateTime b) {
            return a.isEqual(b);
        }
        return uno.equals(otro);
    }

    private static String withoutMarks(String texto) {
        return isAscii(texto)
                ? texto
                : MARKS.matcher(Normalizer.normalize(texto, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    // Unicode's case folding: through upper case, where ß is SS, but of ı, which folds to itself.
    private static String caseless(String texto) {
        if (isAscii(texto)) {
            return texto.toLowerCase(Locale.ROOT);
        }
        return Arrays.stream(texto.split("ı", -1))
                .map(parte ->
                        parte.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("ı"));
    }

    private static boolean isAscii(String texto) {
        for (int i = 0; i < texto.length(); i++) {
            if (texto.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
