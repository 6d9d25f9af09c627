package io.dictamen.witness;

import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table asked about one fact.
 *
 * @param cumplidas the places of the rows that it meets
 * @param entera what rows must say that are not kept and whose conditions the answer depends on all the same; null where
 *     it depends on none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Question(
        DecisionTable tabla,
        Object hecho,
        int[] cumplidas,
        @Nullable List<Predicate<Object>> entera) {

    static Question of(DecisionTable tabla, Object hecho, @Nullable List<Predicate<Object>> entera) {
        List<Row> filas = tabla.filas();
        int[] cumplidas = IntStream.range(0, filas.size())
                .filter(place -> filas.get(place).matches(hecho))
                .toArray();
        return new Question(tabla, hecho, cumplidas, entera);
    }

    /** Whether the table with other rows asks the same, as far as the answer depends on it beside the rows that are kept. */
    public boolean asksTheSame(List<Row> otras) {
        return entera == null
                || entera.stream().allMatch(dice -> asked(tabla.filas(), dice).equals(asked(otras, dice)));
    }

    /** The rows that it meets. */
    public List<Row> met() {
        return IntStream.of(cumplidas).mapToObj(tabla.filas()::get).toList();
    }

    private static List<String> asked(List<Row> filas, Predicate<Object> dice) {
        return filas.stream()
                .filter(fila -> dice.test(fila.salida()))
                .map(fila -> fila.condiciones().toString())
                .toList();
    }
}
