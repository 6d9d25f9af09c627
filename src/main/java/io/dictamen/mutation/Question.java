package io.dictamen.mutation;

import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table asked about one fact.
 *
 * @param cumplidas the places of the rows that it meets
 * @param entera whether the answer depends on other rows of the table as well
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Question(DecisionTable tabla, Object hecho, int[] cumplidas, boolean entera) {

    static Question of(DecisionTable tabla, Object hecho, boolean entera) {
        List<Row> filas = tabla.filas();
        int[] cumplidas = IntStream.range(0, filas.size())
                .filter(place -> filas.get(place).matches(hecho))
                .toArray();
        return new Question(tabla, hecho, cumplidas, entera);
    }

    /** Whether the answer may be another one where the table has that fault. */
    boolean mayTell(Change cambio, boolean first) {
        if (entera) {
            return true;
        }
        List<Row> before =
                IntStream.of(cumplidas).mapToObj(tabla.filas()::get).toList();
        List<Row> after = cambio.met(tabla.filas(), cumplidas, hecho);
        if (first) {
            return before.isEmpty() != after.isEmpty() || (!before.isEmpty() && before.get(0) != after.get(0));
        }
        return before.size() != after.size()
                || IntStream.range(0, before.size()).anyMatch(i -> before.get(i) != after.get(i));
    }
}
