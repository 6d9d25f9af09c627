package io.dictamen.workbook;

import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A cell that holds a list: its items with commas between them. */
final class ListItems {
    // A cell with thousands of faults would leave no room for those of other cells.
    private static final int MOST_TOLD = 20;

    private ListItems() {}

    /** Every item as {@code item} reads it; empty where one could not be read: the first of those get a fault. */
    static Optional<List<Object>> read(String texto, Function<String, Optional<Object>> item, Place lugar) {
        String[] escritos = texto.split(",", -1);
        List<Object> valores = new ArrayList<>();
        int leidos = 0;
        while (leidos < escritos.length && leidos - valores.size() < MOST_TOLD) {
            item(escritos[leidos++].strip(), item, lugar).ifPresent(valores::add);
        }
        return valores.size() == escritos.length ? Optional.of(List.copyOf(valores)) : Optional.empty();
    }

    private static Optional<Object> item(String escrito, Function<String, Optional<Object>> item, Place lugar) {
        if (escrito.isEmpty()) {
            return lugar.refuse(
                    Codigo.CELDA_LISTA,
                    "A la lista le falta un valor entre dos comas o en un extremo.",
                    "Separe los valores con una sola coma, como A, B, C.");
        }
        return item.apply(escrito);
    }
}
