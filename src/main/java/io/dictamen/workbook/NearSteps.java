package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The steps that were probably meant: the same in other letters, or else those that share most of the way to it, the
 * nearest by number first.
 */
record NearSteps(String escrito, List<String> partes) {
    private static final int NAMED = 3;

    static List<String> of(String escrito, List<String> conocidos) {
        NearSteps near = new NearSteps(letters(escrito), parts(escrito));
        List<String> iguales = conocidos.stream()
                .filter(paso -> letters(paso).equals(near.escrito))
                .toList();
        return iguales.isEmpty()
                ? conocidos.stream()
                        .sorted(Comparator.comparingInt(near::distance))
                        .limit(NAMED)
                        .toList()
                : iguales;
    }

    private int distance(String paso) {
        List<String> otras = parts(paso);
        int comunes = 0;
        while (comunes < Math.min(partes.size(), otras.size())
                && partes.get(comunes).equals(otras.get(comunes))) {
            comunes++;
        }
        return gap(at(partes, comunes), at(otras, comunes)) - 1_000 * comunes;
    }

    private static int gap(String una, String otra) {
        return isNumber(una) && isNumber(otra)
                ? Math.abs(Integer.parseInt(una) - Integer.parseInt(otra))
                : 10 * Wording.distance(una, otra);
    }

    private static String at(List<String> partes, int lugar) {
        return lugar < partes.size() ? partes.get(lugar) : "";
    }

    private static boolean isNumber(String parte) {
        return parte.matches("\\d{1,4}");
    }

    private static List<String> parts(String paso) {
        return Arrays.asList(upper(paso).split("[^\\p{L}\\p{N}]+|(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)"));
    }

    private static String letters(String paso) {
        return String.join("", parts(paso));
    }

    private static String upper(String paso) {
        return Wording.withoutAccents(Wording.cut(paso)).toUpperCase(Locale.ROOT);
    }
}
