package io.dictamen.wording;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the service words what it says to people, in Spanish. */
public final class Wording {
    private static final int SHOWN_CODE_POINTS = 60;

    private Wording() {}

    /** What a caller wrote, in quotes, cut at 60 code points; half a surrogate pair is shown as U+FFFD. */
    public static String quoted(String written) {
        return "«" + cut(written) + "»";
    }

    /** The first 60 code points of what a caller wrote, with an ellipsis where there are more. */
    public static String cut(String written) {
        StringBuilder shown = new StringBuilder();
        int i = 0;
        for (int n = 0; i < written.length() && n < SHOWN_CODE_POINTS; n++) {
            int codePoint = written.codePointAt(i);
            boolean loneSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            shown.appendCodePoint(loneSurrogate ? 0xFFFD : codePoint);
            i += Character.charCount(codePoint);
        }
        return i < written.length() ? shown + "…" : shown.toString();
    }

    /** A value as a person reads it in a sheet. */
    public static String shown(Object valor) {
        return valor instanceof Boolean logico ? (logico ? "VERDADERO" : "FALSO") : valor.toString();
    }

    /** The words of a constant, as a sentence begins: {@code PROCEDE_CON_DEVOLUCION} is «Procede con devolucion». */
    public static String words(String constant) {
        String lower = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** {@code A, B u OTRO}. */
    public static String anyOf(List<String> options) {
        int last = options.size() - 1;
        if (last < 1) {
            return String.join("", options);
        }
        boolean startsWithO = options.get(last).toLowerCase(Locale.ROOT).matches("h?[oó].*");
        return String.join(", ", options.subList(0, last)) + (startsWithO ? " u " : " o ") + options.get(last);
    }

    /** « ¿Quiso decir X?», with its leading space; empty where no option is near to what was written. */
    public static String didYouMean(String written, Collection<String> options) {
        return nearest(written, options)
                .map(near -> " ¿Quiso decir «" + near + "»?")
                .orElse("");
    }

    /** The option that was probably meant, whatever its case and accents; empty where none is near. */
    public static Optional<String> nearest(String written, Collection<String> options) {
        String folded = folded(written.strip());
        if (folded.isEmpty() || folded.length() > SHOWN_CODE_POINTS) {
            return Optional.empty();
        }
        record Near(String option, int distance) {}
        return options.stream()
                .map(option -> new Near(option, distance(folded, folded(option))))
                .filter(near -> near.distance <= Math.max(1, near.option.length() / 3))
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::option);
    }

    private static String folded(String text) {
        return withoutAccents(text).toUpperCase(Locale.ROOT);
    }

    /** A text without its accents, ñ and ü being n and u. */
    public static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    /** How many letters part two texts. */
    // Levenshtein 1966, with one row of the matrix at a time.
    public static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
