package io.dictamen.workbook.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** The sheets of two versions of a workbook, each with its other self: by their table, and then by their name. */
record SheetPairs(List<Pair> pares, List<TextSheet> quitadas, List<TextSheet> agregadas) {

    record Pair(TextSheet antes, TextSheet despues) {}

    static SheetPairs of(List<TextSheet> antes, List<TextSheet> despues) {
        SheetPairs pairs = new SheetPairs(new ArrayList<>(), new ArrayList<>(antes), new ArrayList<>(despues));
        BiPredicate<TextSheet, TextSheet> mismaTabla = (a, b) ->
                a.tipo() == b.tipo() && !a.titulo().isEmpty() && a.titulo().equals(b.titulo());
        BiPredicate<TextSheet, TextSheet> mismoNombre = (a, b) -> a.nombre().equals(b.nombre());
        pairs.match(mismaTabla.and(mismoNombre));
        pairs.match(mismaTabla);
        pairs.match(mismoNombre);
        return pairs;
    }

    private void match(BiPredicate<TextSheet, TextSheet> misma) {
        for (TextSheet hoja : List.copyOf(agregadas)) {
            quitadas.stream().filter(otra -> misma.test(otra, hoja)).findFirst().ifPresent(otra -> {
                pares.add(new Pair(otra, hoja));
                quitadas.remove(otra);
                agregadas.remove(hoja);
            });
        }
    }
}
