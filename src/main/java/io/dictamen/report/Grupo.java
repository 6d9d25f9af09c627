package io.dictamen.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the table {@code caso} has a line for: all verdicts of a group that are about one subject. */
enum Grupo {
    VALIDACION,
    ANULACION,
    CIERRE,
    TOP10,
    ORDEN,
    RUTA,
    VENTA,
    CRUCE;

    /** All of them, between commas. */
    static final String TODOS = Arrays.stream(values()).map(Grupo::sql).collect(Collectors.joining(", "));

    /** As the table has it, in quotes. */
    String sql() {
        return "'" + name().toLowerCase(Locale.ROOT) + "'";
    }
}
