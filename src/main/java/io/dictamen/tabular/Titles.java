package io.dictamen.tabular;

import io.dictamen.decision.Texts;
import io.dictamen.wording.Wording;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The titles of a table's columns. */
public final class Titles {
    private final SortedMap<Integer, String> byColumn = new TreeMap<>();
    private final int width;
    private final boolean separated;

    public Titles(TableReader tabla) {
        separated = tabla instanceof CsvTable;
        for (TableCell celda : tabla.header().celdas()) {
            String titulo = Texts.strip(celda.texto());
            if (!titulo.isEmpty()) {
                byColumn.put(celda.columna(), titulo);
            }
        }
        width = byColumn.isEmpty() ? 0 : byColumn.lastKey() + 1;
    }

    /** Each by its column, without the white space around it. */
    public SortedMap<Integer, String> byColumn() {
        return Collections.unmodifiableSortedMap(byColumn);
    }

    /**
     * Why no part of a line may be taken for the whole: something stands beyond the last title. The end of a sentence that
     * begins with the line's number; empty where nothing does.
     */
    public Optional<String> beyond(TableLine line) {
        List<TableCell> beyond = line.celdas().stream()
                .filter(celda -> celda.columna() >= width && !celda.valor().isBlank())
                .toList();
        if (beyond.isEmpty()) {
            return Optional.empty();
        }
        TableCell first = beyond.get(0);
        return Optional.of("tiene " + (beyond.get(beyond.size() - 1).columna() + 1) + " celdas y el encabezado " + width
                + ": la celda " + first.direccion(line.numero()) + ", " + Wording.quoted(first.texto())
                + ", está en una columna sin título."
                + (separated ? " En un CSV, la celda que lleva el separador va entre comillas." : ""));
    }

    /** Why a line cannot be read, or not as a whole, as a sentence; empty where it can. */
    public Optional<String> fault(TableLine line) {
        return line.falta() == null
                ? beyond(line).map(sentence -> "La línea " + line.numero() + " " + sentence)
                : Optional.of("Línea " + line.numero() + ": " + line.falta());
    }

    /** The first cell that holds something in a column without title. */
    public Optional<TableCell> untitled(TableLine line) {
        return line.celdas().stream()
                .filter(celda ->
                        !byColumn.containsKey(celda.columna()) && !celda.valor().isBlank())
                .findFirst();
    }
}
