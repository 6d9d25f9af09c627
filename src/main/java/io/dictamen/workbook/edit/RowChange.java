package io.dictamen.workbook.edit;

import java.util.Map;

/**
 * A change of a sheet by its rows, as Excel numbers them when the changes before it are done. Cells are named by the letters
 * of their column, and hold what a person would type.
 */
public sealed interface RowChange {

    /** The row that it is about. */
    int fila();

    /** @param celdas what is typed into some cells of the row; blank for nothing */
    record Cells(int fila, Map<String, String> celdas) implements RowChange {}

    /** A new row gets that number, and those from there on move down; one behind the last is added. */
    record Insert(int fila, Map<String, String> celdas) implements RowChange {}

    /** The same row once more, right below. */
    record Duplicate(int fila) implements RowChange {}

    /** @param hasta the number that the row has when it is done */
    record Move(int fila, int hasta) implements RowChange {}

    record Delete(int fila) implements RowChange {}
}
