package io.dictamen.workbook.diff;

import java.util.List;

/**
 * A sheet as a person reads it, with its technical rows, sound or not. Immutable.
 *
 * @param titulo the name of the table or of the catalogue; empty where the sheet is neither
 * @param cabecera the technical lines over the columns, an imported class a line
 * @param filas the rows that hold something, from top to bottom
 */
public record TextSheet(
        String nombre,
        Kind tipo,
        String titulo,
        List<TextLine> cabecera,
        List<TextColumn> columnas,
        List<TextRow> filas) {

    /** What its A1 says it is. */
    public enum Kind {
        TABLA,
        CATALOGO,
        NOTAS,
        OTRA
    }

    /** @param fila the sheet's own row number, from 1 */
    public record TextLine(int fila, String clave, String valor) {}

    /**
     * @param numero the sheet's own row number, from 1
     * @param celdas one a column of the sheet; empty where the cell is blank
     */
    public record TextRow(int numero, List<String> celdas) {}
}
