package io.dictamen.workbook;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the service knows of a workbook before it reads it. Immutable.
 *
 * @param catalogos the class of the entries of each look-up sheet that the decisions know; others are read as texts
 * @param clausulas what the rows may cite
 * @param constantes those that its vocabulary may name
 */
public record Known(Map<String, Class<? extends Record>> catalogos, Clauses clausulas, Set<String> constantes) {
    public static final Known NOTHING = new Known(Map.of(), Clauses.ANY);

    public Known {
        catalogos = Map.copyOf(catalogos);
        constantes = Collections.unmodifiableSet(new TreeSet<>(constantes));
    }

    public Known(Map<String, Class<? extends Record>> catalogos, Clauses clausulas) {
        this(catalogos, clausulas, Set.of());
    }
}
