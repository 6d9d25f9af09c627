package io.dictamen.workbook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The wording that messages share. */
final class Words {
    private static final int SHOWN = 60;
    private static final int LISTED = 12;

    private Words() {}

    static String quote(String texto) {
        return "«" + cut(texto) + "»";
    }

    static String cut(String texto) {
        if (texto.codePointCount(0, texto.length()) <= SHOWN) {
            return texto;
        }
        return texto.substring(0, texto.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** What would be right instead of {@code escrito}: the nearest of the words, or else which there are. */
    static String suggest(String escrito, Collection<String> palabras) {
        return nearest(escrito, palabras)
                .map(palabra -> "¿Quiso decir " + palabra + "?")
                .orElseGet(() -> palabras.isEmpty() ? "" : "Se admite: " + list(palabras) + ".");
    }

    static String list(Collection<String> palabras) {
        String primeras = palabras.stream().limit(LISTED).collect(Collectors.joining(", "));
        return palabras.size() > LISTED ? primeras + "…" : primeras;
    }

    private static Optional<String> nearest(String escrito, Collection<String> palabras) {
        String corto = escrito.toLowerCase(Locale.ROOT);
        return corto.isEmpty() || corto.length() > SHOWN
                ? Optional.empty()
                : palabras.stream()
                        .filter(palabra -> distance(corto, palabra) <= Math.max(1, palabra.length() / 3))
                        .min(Comparator.comparingInt(palabra -> distance(corto, palabra)));
    }

    /** The edits (Levenshtein) from one word to the other, whatever their case. */
    private static int distance(String escrito, String palabra) {
        String otra = palabra.toLowerCase(Locale.ROOT);
        int[] anterior = new int[otra.length() + 1];
        for (int j = 0; j <= otra.length(); j++) {
            anterior[j] = j;
        }
        for (int i = 1; i <= escrito.length(); i++) {
            int[] actual = new int[otra.length() + 1];
            actual[0] = i;
            for (int j = 1; j <= otra.length(); j++) {
                int cambio = escrito.charAt(i - 1) == otra.charAt(j - 1) ? 0 : 1;
                actual[j] = Math.min(Math.min(actual[j - 1], anterior[j]) + 1, anterior[j - 1] + cambio);
            }
            anterior = actual;
        }
        return anterior[otra.length()];
    }
}
