package io.dictamen.rulebase;

import io.dictamen.decision.Motivo;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A decision table as it is asked which of its rows match: a Drools network of its own. Immutable and thread-safe. */
final class CompiledTable {
    private final DecisionTable tabla;
    private final List<Motivo> motivos;
    private final Function<Object, int[]> matching;

    CompiledTable(DecisionTable tabla) {
        this(tabla, TableRules.network(tabla)::matching);
    }

    private CompiledTable(DecisionTable tabla, Function<Object, int[]> matching) {
        this.tabla = tabla;
        this.motivos = tabla.filas().stream().map(fila -> motivo(tabla, fila)).toList();
        this.matching = matching;
    }

    /** A table that is read row by row: for few requests that takes less time than to build a network. */
    static CompiledTable plain(DecisionTable tabla) {
        List<Row> filas = tabla.filas();
        return new CompiledTable(
                tabla,
                hecho -> IntStream.range(0, filas.size())
                        .filter(lugar -> filas.get(lugar).matches(hecho))
                        .toArray());
    }

    DecisionTable tabla() {
        return tabla;
    }

    /** The places in the table of the rows that match, in row order. */
    int[] matching(Object hecho) {
        return matching.apply(hecho);
    }

    /** The places of the rows that a request which somebody still types certainly meets, in row order. */
    int[] met(UnfinishedReading lectura, Object hecho) {
        List<Row> filas = tabla.filas();
        return IntStream.range(0, filas.size())
                .filter(lugar -> lectura.meets(filas.get(lugar), hecho))
                .toArray();
    }

    Object salida(int lugar) {
        return tabla.filas().get(lugar).salida();
    }

    Motivo motivo(int lugar) {
        return motivos.get(lugar);
    }

    private static Motivo motivo(DecisionTable tabla, Row fila) {
        return new Motivo(tabla.libro(), tabla.hoja(), fila.numero(), fila.clausula(), tabla.regla(fila));
    }
}
