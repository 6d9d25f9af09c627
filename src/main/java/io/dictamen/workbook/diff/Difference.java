package io.dictamen.workbook.diff;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions of a workbook. A row that was both changed and moved is two.
 *
 * @param hoja the sheet's name, the later one where it was renamed
 * @param filaAntes the row number in the earlier sheet; null where it was not there, or the difference is no row's
 * @param filaDespues the row number in the later sheet; null where it is not there, or the difference is no row's
 * @param clausula the clause that the row cites, the later one where it was changed; empty where it cites none
 * @param celdas what stands there now and stood before, from left to right; of what was moved nothing
 */
public record Difference(
        String libro,
        String hoja,
        Elemento elemento,
        Cambio tipo,
        @Nullable Integer filaAntes,
        @Nullable Integer filaDespues,
        String clausula,
        List<Celda> celdas) {

    /**
     * @param columna the label of its column, or what the value is of
     * @param antes empty where the cell was blank
     * @param despues empty where the cell is blank
     */
    public record Celda(String columna, String antes, String despues) {
        static List<Celda> changed(List<String> columnas, List<String> antes, List<String> despues) {
            return IntStream.range(0, columnas.size())
                    .filter(i -> !antes.get(i).equals(despues.get(i)))
                    .mapToObj(i -> new Celda(columnas.get(i), antes.get(i), despues.get(i)))
                    .toList();
        }

        /** Of what was added or removed as a whole, all that is not blank. */
        static List<Celda> whole(Cambio tipo, List<String> columnas, List<String> valores) {
            List<String> nada = Collections.nCopies(valores.size(), "");
            return tipo == Cambio.QUITADA ? changed(columnas, valores, nada) : changed(columnas, nada, valores);
        }
    }
}
