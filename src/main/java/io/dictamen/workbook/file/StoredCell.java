package io.dictamen.workbook.file;

import org.jspecify.annotations.Nullable;

/**
 * A cell as the file has it. Rows and columns count from 0.
 *
 * @param tipo as the format names it, such as {@code s} for a text that it shares
 * @param valor as it is written
 * @param formula null where the cell has none
 */
record StoredCell(
        int fila,
        int columna,
        String tipo,
        String valor,
        int estilo,
        @Nullable String formula) {}
