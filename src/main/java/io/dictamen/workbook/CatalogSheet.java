package io.dictamen.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A look-up list as typed data, whole and without faults. Immutable.
 *
 * @param columnas the names in its header
 * @param entradas one an entry: a record of the class that the catalogue was declared with; empty where none declares it
 * @param textos the entries as a person reads them, one text a column; empty where a cell is blank
 */
public record CatalogSheet(
        String libro,
        String hoja,
        String nombre,
        List<String> columnas,
        List<Object> entradas,
        List<List<String>> textos) {

    /** The place of a column; empty where it has none of that name. */
    public Optional<Integer> column(String nombre) {
        int lugar = columnas.indexOf(nombre);
        return lugar < 0 ? Optional.empty() : Optional.of(lugar);
    }
}
