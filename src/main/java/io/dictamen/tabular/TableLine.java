package io.dictamen.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table of data.
 *
 * @param numero the file's own number of its line or row, from 1
 * @param celdas those that hold something, from left to right; empty where the line cannot be read
 * @param bytes about how many there are
 * @param falta why the line cannot be read, as the end of a sentence that begins with its number; null where it can
 */
public record TableLine(
        long numero,
        List<TableCell> celdas,
        int bytes,
        @Nullable String falta) {

    static TableLine unreadable(long numero, String falta) {
        return new TableLine(numero, List.of(), 0, falta);
    }
}
