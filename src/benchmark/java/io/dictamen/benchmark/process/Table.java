package io.dictamen.benchmark.process;

import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A table as every engine gets it: its rows ask what ours ask, and say only their own place, from 0.
 *
 * @param first whether the topmost row decides; else every row that matches counts
 */
record Table(String nombre, boolean first, List<Input> entradas, List<List<Asked>> filas) {
    /** A field that rows may ask about; its type is text, boolean, integer or decimal. */
    record Input(String campo, Class<?> tipo) {}

    /** What a column of a sheet holds: one field, asked in one way. */
    record Column(Input entrada, Asked.Op op) {
        boolean holds(Asked asked) {
            return asked.op() == op && asked.campo().equals(entrada.campo());
        }
    }

    /** Tells whether the table before this one had a row that matches. */
    static final String PREVIO = "faltaRequisito";

    /**
     * The conditions of one of our tables.
     *
     * @param more what a row asks besides, by its place
     */
    static Table of(DecisionTable tabla, boolean first, List<Input> entradas, IntFunction<List<Asked>> more) {
        List<List<Asked>> filas = IntStream.range(0, tabla.filas().size())
                .mapToObj(i -> {
                    List<Asked> asked = new ArrayList<>();
                    tabla.filas().get(i).asked().map(Table::asked).forEach(asked::add);
                    asked.addAll(more.apply(i));
                    return List.copyOf(asked);
                })
                .toList();
        return new Table(tabla.nombre(), first, asked(entradas, filas), filas);
    }

    /** Its columns, from left to right. */
    List<Column> columns() {
        Set<Column> columns = new LinkedHashSet<>();
        for (Input entrada : entradas) {
            filas.forEach(fila -> fila.stream()
                    .filter(asked -> asked.campo().equals(entrada.campo()))
                    .forEach(asked -> columns.add(new Column(entrada, asked.op()))));
        }
        return List.copyOf(columns);
    }

    private static List<Input> asked(List<Input> entradas, List<List<Asked>> filas) {
        return entradas.stream()
                .filter(entrada -> filas.stream()
                        .flatMap(List::stream)
                        .anyMatch(asked -> asked.campo().equals(entrada.campo())))
                .toList();
    }

    private static final Map<io.dictamen.workbook.Operator, Asked.Op> OPS = Map.of(
            io.dictamen.workbook.Operator.EQUAL, Asked.Op.EQUAL,
            io.dictamen.workbook.Operator.LESS, Asked.Op.LESS,
            io.dictamen.workbook.Operator.LESS_OR_EQUAL, Asked.Op.LESS_OR_EQUAL,
            io.dictamen.workbook.Operator.GREATER, Asked.Op.GREATER,
            io.dictamen.workbook.Operator.GREATER_OR_EQUAL, Asked.Op.GREATER_OR_EQUAL,
            io.dictamen.workbook.Operator.IN, Asked.Op.IN,
            io.dictamen.workbook.Operator.ABSENT, Asked.Op.ABSENT,
            io.dictamen.workbook.Operator.PRESENT, Asked.Op.PRESENT);

    private static Asked asked(Condition condicion) {
        String path = condicion.campo().toString();
        return new Asked(
                path.substring(path.lastIndexOf('.') + 1),
                java.util.Objects.requireNonNull(OPS.get(condicion.operador())),
                condicion.valores().stream()
                        .map(valor -> valor instanceof Enum<?> constante ? constante.name() : valor)
                        .toList());
    }
}
