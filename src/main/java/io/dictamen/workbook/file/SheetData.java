package io.dictamen.workbook.file;

import java.util.BitSet;
import java.util.Collections;
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
    public record SheetRow(int numero, boolean oculta, TreeMap<Integer, Content> celdas) {
        public Optional<Content> content(int columna) {
            return Optional.ofNullable(celdas.get(columna));
        }

        /** The cell furthest to the left, which any row of a sheet has. */
        public Content first() {
            return celdas.firstEntry().getValue();
        }
    }

    /** The cells of a row that hold something. */
    public NavigableMap<Integer, Content> cells(int fila) {
        SheetRow row = filas.get(fila);
        return row == null ? Collections.emptyNavigableMap() : row.celdas();
    }

    public Optional<Content> content(int fila, int columna) {
        return Optional.ofNullable(cells(fila).get(columna));
    }

    /** The text of a cell; empty where it is blank or holds anything else. */
    public Optional<String> text(int fila, int columna) {
        return content(fila, columna).map(Content::text).filter(texto -> !texto.isEmpty());
    }

    /** Whether the sheet is notes or nothing at all. */
    public boolean isForPeople() {
        return filas.isEmpty() || text(0, 0).orElse("").equals("Notas");
    }
}
