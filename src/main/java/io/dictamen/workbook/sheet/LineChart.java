package io.dictamen.workbook.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of values over time beside the line of their goal, with the table of both.
 *
 * @param conSigno whether the numbers are of a hundred
 */
public record LineChart(String titulo, boolean conSigno, List<Point> puntos) {

    /** Null where there is none. */
    public record Point(
            String cuando, @Nullable Double valor, @Nullable Double meta) {}
}
