package io.dictamen.workbook.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of two versions of a sheet, each with its other self, in the order of the later version. */
record ColumnPairs(List<TextColumn> antes, List<TextColumn> despues, List<Pair> pares) {

    /** Places in the two lists of columns; -1 where the column is not in that version. */
    record Pair(int antes, int despues) {
        boolean isKept() {
            return antes >= 0 && despues >= 0;
        }
    }

    static ColumnPairs of(TextSheet antes, TextSheet despues) {
        ColumnPairs columns = new ColumnPairs(antes.columnas(), despues.columnas(), new ArrayList<>());
        BiPredicate<TextColumn, TextColumn> mismoTipo = (a, b) -> a.tipo().equals(b.tipo());
        BiPredicate<TextColumn, TextColumn> mismoCodigo =
                mismoTipo.and((a, b) -> !a.codigo().isEmpty() && a.codigo().equals(b.codigo()));
        BiPredicate<TextColumn, TextColumn> mismaEtiqueta = (a, b) -> a.nombre().equals(b.nombre());
        columns.match(mismoCodigo.and(mismaEtiqueta));
        columns.match(mismoCodigo);
        columns.match(mismoTipo.and(mismaEtiqueta));
        columns.match(mismaEtiqueta);
        columns.addUnmatched();
        return columns;
    }

    @Nullable
    TextColumn before(Pair par) {
        return par.antes < 0 ? null : antes.get(par.antes);
    }

    @Nullable
    TextColumn after(Pair par) {
        return par.despues < 0 ? null : despues.get(par.despues);
    }

    /** The column as it is now, or as it was where it is no more. */
    TextColumn column(Pair par) {
        TextColumn ahora = after(par);
        return ahora == null ? Objects.requireNonNull(before(par)) : ahora;
    }

    private void match(BiPredicate<TextColumn, TextColumn> misma) {
        for (int j : missing(despues.size(), false)) {
            missing(antes.size(), true).stream()
                    .filter(i -> misma.test(antes.get(i), despues.get(j)))
                    .findFirst()
                    .ifPresent(i -> pares.add(new Pair(i, j)));
        }
    }

    private List<Integer> missing(int cuantas, boolean deAntes) {
        return IntStream.range(0, cuantas)
                .filter(i -> pares.stream().noneMatch(par -> (deAntes ? par.antes : par.despues) == i))
                .boxed()
                .toList();
    }

    private void addUnmatched() {
        missing(antes.size(), true).forEach(i -> pares.add(new Pair(i, -1)));
        missing(despues.size(), false).forEach(j -> pares.add(new Pair(-1, j)));
        pares.sort(Comparator.comparingInt((Pair par) -> par.despues < 0 ? Integer.MAX_VALUE : par.despues)
                .thenComparingInt(Pair::antes));
    }
}
