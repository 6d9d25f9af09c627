package io.dictamen.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A group of verdicts: the table {@code caso} has a line for each group and subject. */
enum Grupo {
    VALIDACION,
    ANULACION,
    CIERRE,
    TOP10,
    ORDEN,
    RUTA,
    VENTA,
    CRUCE;

    /** All of them, separated by commas. */
    static final String TODOS = Arrays.stream(values()).map(Grupo::sql).collect(Collectors.joining(", "));

    /** As the table has it, in quotes. */
    String sql() {
        return Query.literal(name().toLowerCase(Locale.ROOT));
    }
}
