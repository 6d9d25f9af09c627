package io.dictamen.workbook.diff;

/** Which part of a workbook differs. */
public enum Elemento {
    HOJA,
    /** A technical line over the columns, such as an import. */
    CABECERA,
    COLUMNA,
    FILA
}
