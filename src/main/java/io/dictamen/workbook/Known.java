package io.dictamen.workbook;

import java.util.Map;

/**
 * What the service knows of a workbook before it reads it. Immutable.
 *
 * @param catalogos the class of the entries of each look-up sheet that the decisions know; others are read as texts
 * @param clausulas what the rows may cite
 */
public record Known(Map<String, Class<? extends Record>> catalogos, Clauses clausulas) {
    public static final Known NOTHING = new Known(Map.of(), Clauses.ANY);

    public Known {
        catalogos = Map.copyOf(catalogos);
    }
}
