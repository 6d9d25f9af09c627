package io.dictamen.workbook.analysis;

import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.Operator;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conditions of a row that asks for a box.
 *
 * @param cells by column label, blank where the row asks nothing
 * @param exact whether they can be written just so: one row, and no more than the box
 */
record ClosingRow(Map<String, String> cells, boolean exact) {

    static ClosingRow of(Space space, Box box) {
        String[] written = new String[space.table().columnas().size()];
        boolean exact = true;
        for (int d = 0; d < space.dimensions().size(); d++) {
            Dimension dimension = space.dimensions().get(d);
            if (!dimension.columns().isEmpty()
                    && !box.side(d).equals(dimension.domain().all())) {
                exact &= write(space, dimension, box.side(d), written);
            }
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < written.length; i++) {
            Column column = space.table().columnas().get(i);
            String label = cells.containsKey(column.etiqueta())
                    ? column.etiqueta() + " (" + column.campo() + " " + (i + 1) + ")"
                    : column.etiqueta();
            cells.put(label, written[i] == null ? "" : written[i]);
        }
        return new ClosingRow(cells, exact);
    }

    private static boolean write(Space space, Dimension dimension, BitSet classes, String[] written) {
        List<List<Cell>> ways = dimension.kind() == Dimension.Kind.FIELD
                ? Cells.asking(dimension.domain(), classes)
                : matching(dimension, classes);
        for (List<Cell> way : ways) {
            Optional<Map<Integer, String>> placed = place(space, dimension, way, written);
            if (placed.isPresent()) {
                placed.get().forEach((column, text) -> written[column] = text);
                return way.stream().noneMatch(Cell::isCut);
            }
        }
        // A pattern that must not match has no cell: the row asks for more than the box.
        if (dimension.kind() == Dimension.Kind.FIELD) {
            int column = dimension.columns().get(0);
            written[column] = Cells.words(dimension.domain(), classes, Cell::signed);
        }
        return false;
    }

    private static List<List<Cell>> matching(Dimension dimension, BitSet classes) {
        return classes.get(1) ? List.of(List.of(Cell.of(Operator.MATCHES, dimension.field()))) : List.of();
    }

    private static Optional<Map<Integer, String>> place(
            Space space, Dimension dimension, List<Cell> way, String[] written) {
        Map<Integer, String> placed = new LinkedHashMap<>();
        for (Cell cell : way) {
            Optional<Integer> column = dimension.columns().stream()
                    .filter(i -> written[i] == null && !placed.containsKey(i))
                    .filter(i -> cell.in(space.table().columnas().get(i)).isPresent())
                    .findFirst();
            if (column.isEmpty()) {
                return Optional.empty();
            }
            placed.put(
                    column.get(),
                    cell.in(space.table().columnas().get(column.get())).orElseThrow());
        }
        return Optional.of(placed);
    }
}
