package io.dictamen.workbook.diff;

import io.dictamen.workbook.diff.ColumnPairs.Pair;
import io.dictamen.workbook.diff.Difference.Celda;
import io.dictamen.workbook.diff.TextSheet.TextRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The differences between the rows of two versions of one sheet, as they stand in the later one. */
final class RowDiff {
    private static final Comparator<Difference> AS_THEY_STAND =
            Comparator.comparing(RowDiff::line).thenComparing(Difference::tipo);

    private final String libro;
    private final TextSheet antes;
    private final TextSheet despues;
    private final List<String> nombres;
    private final int clausula;
    private final List<Difference> diferencias = new ArrayList<>();

    private RowDiff(String libro, TextSheet antes, TextSheet despues, ColumnPairs columns) {
        this.libro = libro;
        this.antes = antes;
        this.despues = despues;
        List<Pair> pares = columns.pares();
        nombres = pares.stream().map(par -> columns.column(par).nombre()).toList();
        clausula = IntStream.range(0, pares.size())
                .filter(i -> columns.column(pares.get(i)).isClause())
                .findFirst()
                .orElse(-1);
    }

    static List<Difference> of(String libro, TextSheet antes, TextSheet despues, ColumnPairs columns) {
        List<List<String>> viejas =
                aligned(antes, columns.pares().stream().map(Pair::antes).toList());
        List<List<String>> nuevas =
                aligned(despues, columns.pares().stream().map(Pair::despues).toList());
        RowDiff diff = new RowDiff(libro, antes, despues, columns);
        diff.rows(viejas, nuevas, RowPairs.of(viejas, nuevas, RowIdentity.of(despues.tipo(), columns)));
        diff.diferencias.sort(AS_THEY_STAND);
        return diff.diferencias;
    }

    /** The rows with the columns that both versions have together; blank where it lacks one. */
    private static List<List<String>> aligned(TextSheet hoja, List<Integer> lugares) {
        return hoja.filas().stream()
                .map(TextRow::celdas)
                .map(celdas -> lugares.stream()
                        .map(lugar -> lugar < 0 ? "" : celdas.get(lugar))
                        .toList())
                .toList();
    }

    private void rows(List<List<String>> viejas, List<List<String>> nuevas, int[] otra) {
        BitSet halladas = new BitSet();
        int[] quedan = IntStream.range(0, otra.length).filter(i -> otra[i] >= 0).toArray();
        BitSet quietas = Kept.stayed(Arrays.stream(quedan).map(i -> otra[i]).toArray());
        for (int k = 0; k < quedan.length; k++) {
            int i = quedan[k];
            int j = otra[i];
            halladas.set(j);
            List<Celda> celdas = Celda.changed(nombres, viejas.get(i), nuevas.get(j));
            if (!celdas.isEmpty()) {
                add(Cambio.CAMBIADA, i, j, nuevas.get(j), celdas);
            }
            if (!quietas.get(k)) {
                add(Cambio.MOVIDA, i, j, nuevas.get(j), List.of());
            }
        }
        IntStream.range(0, otra.length)
                .filter(i -> otra[i] < 0)
                .forEach(i -> add(
                        Cambio.QUITADA, i, null, viejas.get(i), Celda.whole(Cambio.QUITADA, nombres, viejas.get(i))));
        IntStream.range(0, nuevas.size())
                .filter(j -> !halladas.get(j))
                .forEach(j -> add(
                        Cambio.AGREGADA, null, j, nuevas.get(j), Celda.whole(Cambio.AGREGADA, nombres, nuevas.get(j))));
    }

    private void add(Cambio tipo, @Nullable Integer i, @Nullable Integer j, List<String> fila, List<Celda> celdas) {
        diferencias.add(new Difference(
                libro,
                despues.nombre(),
                Elemento.FILA,
                tipo,
                i == null ? null : antes.filas().get(i).numero(),
                j == null ? null : despues.filas().get(j).numero(),
                clausula < 0 ? "" : fila.get(clausula),
                celdas));
    }

    private static int line(Difference diferencia) {
        Integer despues = diferencia.filaDespues();
        return despues == null ? Objects.requireNonNull(diferencia.filaAntes()) : despues;
    }
}
