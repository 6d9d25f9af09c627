package io.dictamen.workbook.analysis;

import io.dictamen.decision.HitPolicy;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.TextPattern;
import io.dictamen.workbook.analysis.Finding.Tipo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what was found of a table. Rows are given by their place in it, from 0. */
record Report(Space space, HitPolicy policy) {
    Finding hole(Holes.Hole hole) {
        ClosingRow row = ClosingRow.of(space, hole.whole());
        String where = row.cells().entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> Wording.quoted(cell.getKey()) + " es " + cell.getValue())
                .collect(Collectors.joining(" y "));
        String last = policy == HitPolicy.FIRST ? ", o una última fila sin condiciones." : ".";
        return finding(
                List.of(),
                "",
                Tipo.HUECO,
                where.isEmpty()
                        ? "Hay solicitudes que ninguna fila decide, como la del ejemplo."
                        : "Ninguna fila decide cuando " + where + ".",
                row.exact()
                        ? "Agregue una fila con esas condiciones" + last
                        : "Agregue las filas que hagan falta: una sola no puede pedir justo eso" + last,
                Example.of(space, hole.inputs()),
                row.cells());
    }

    Finding overlap(int row, int other, Box inputs) {
        return finding(
                List.of(row, other),
                "",
                Tipo.SOLAPE,
                "Las filas " + number(row) + " y " + number(other) + " se cumplen las dos con una misma solicitud, y en"
                        + " esta tabla solo puede cumplirse una.",
                "Agregue a una de ellas una condición que las separe, o borre la que sobre.",
                Example.of(space, inputs),
                Map.of());
    }

    Finding unreachable(int row, List<Integer> covering) {
        List<Integer> rows = new ArrayList<>(List.of(row));
        rows.addAll(covering);
        return finding(
                rows,
                Tipo.FILA_INALCANZABLE,
                "La fila " + number(row) + " no decide nunca: todo lo que pide lo deciden antes las filas "
                        + numbers(covering) + ".",
                "Súbala sobre ellas si debe decidir antes, o bórrela.");
    }

    Finding duplicate(int row, int other) {
        return finding(
                List.of(row, other),
                Tipo.FILA_DUPLICADA,
                policy == HitPolicy.FIRST
                        ? "La fila " + number(row) + " se cumple con las mismas solicitudes que la fila "
                                + number(other) + ", que está antes: no decide nunca."
                        : "La fila " + number(row) + " se cumple con las mismas solicitudes que la fila "
                                + number(other) + " y dice lo mismo.",
                "Borre una de las dos, o corrija lo que debía distinguirlas.");
    }

    Finding subsumed(int row, int other) {
        return finding(
                List.of(row, other),
                Tipo.FILA_SUBSUMIDA,
                policy == HitPolicy.FIRST
                        ? "La fila " + number(other) + ", que está antes, se cumple siempre que se cumple la "
                                + number(row) + ": la " + number(row) + " no decide nunca."
                        : "La fila " + number(other) + " dice lo mismo y se cumple siempre que se cumple la "
                                + number(row) + ": la " + number(row) + " no agrega nada.",
                policy == HitPolicy.FIRST
                        ? "Súbala sobre la " + number(other) + " si debe decidir antes, o bórrela."
                        : "Bórrela, o corrija sus condiciones o lo que dice.");
    }

    /** @param dimensions those whose conditions cannot hold together */
    Finding contradiction(int row, BitSet dimensions) {
        List<Integer> columns = columns(row, dimensions);
        String said = columns.stream()
                .map(i -> condition(
                        i, space.table().filas().get(row).condiciones().get(i)))
                .collect(Collectors.joining(" y "));
        String together = columns.size() > 1 ? " no se dan a la vez" : " no se da";
        String letter = columns.isEmpty()
                ? ""
                : space.table().columnas().get(columns.get(0)).letra();
        return finding(
                List.of(row),
                letter.isEmpty() ? "" : letter + number(row),
                Tipo.CONTRADICCION,
                "La fila " + number(row) + " no se cumple nunca: " + said + together
                        + " en ninguna solicitud que se admita.",
                "Corrija esas celdas, o borre la fila.",
                Map.of(),
                Map.of());
    }

    private List<Integer> columns(int row, BitSet dimensions) {
        Row its = space.table().filas().get(row);
        return dimensions.stream()
                .boxed()
                .flatMap(d -> space.dimensions().get(d).columns().stream())
                .filter(i -> its.condiciones().get(i) != null)
                .distinct()
                .sorted()
                .toList();
    }

    private String condition(int column, @Nullable Condition condition) {
        Column its = space.table().columnas().get(column);
        if (condition == null) {
            return Wording.quoted(its.etiqueta());
        }
        List<String> values = condition.valores().stream()
                .map(value -> value instanceof TextPattern pattern ? pattern.toString() : Cell.written(value))
                .toList();
        return Wording.quoted(its.etiqueta()) + " " + new Cell(condition.operador(), values).signed();
    }

    String number(int row) {
        return String.valueOf(space.table().filas().get(row).numero());
    }

    private String numbers(List<Integer> rows) {
        List<String> numbers = rows.stream().map(this::number).toList();
        int last = numbers.size() - 1;
        return last < 1
                ? String.join("", numbers)
                : String.join(", ", numbers.subList(0, last)) + " y " + numbers.get(last);
    }

    private Finding finding(List<Integer> rows, Tipo tipo, String mensaje, String sugerencia) {
        return finding(rows, "", tipo, mensaje, sugerencia, Map.of(), Map.of());
    }

    private Finding finding(
            List<Integer> rows,
            String celda,
            Tipo tipo,
            String mensaje,
            String sugerencia,
            Map<String, String> ejemplo,
            Map<String, String> cierra) {
        DecisionTable table = space.table();
        List<Integer> numbers =
                rows.stream().map(i -> table.filas().get(i).numero()).toList();
        return new Finding(
                table.libro(),
                table.hoja(),
                numbers,
                celda,
                tipo,
                tipo.gravedad(),
                mensaje,
                sugerencia,
                ejemplo,
                cierra);
    }
}
