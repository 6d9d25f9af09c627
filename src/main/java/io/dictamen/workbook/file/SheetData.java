package io.dictamen.workbook.file;

import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sheet as it stands in the file. Rows and columns count from 0.
 *
 * @param filas the rows that hold something
 */
public record SheetData(
        String nombre,
        boolean oculta,
        NavigableMap<Integer, SheetRow> filas,
        BitSet columnasOcultas,
        List<Merged> combinadas) {

    /** @param celdas the cells that hold something */
    public record SheetRow(int numero, boolean oculta, TreeMap<Integer, Content> celdas) {}

    public Optional<Content> content(int fila, int columna) {
        return Optional.ofNullable(filas.get(fila)).map(row -> row.celdas().get(columna));
    }

    /** The text of a cell; empty where it is blank or holds anything else. */
    public Optional<String> text(int fila, int columna) {
        return content(fila, columna)
                .filter(Content.Text.class::isInstance)
                .map(texto -> ((Content.Text) texto).valor());
    }

    /** Whether the sheet is notes or nothing at all. */
    public boolean isForPeople() {
        return filas.isEmpty() || text(0, 0).orElse("").equals("Notas");
    }
}
