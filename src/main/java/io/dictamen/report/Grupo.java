package io.dictamen.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A group of verdicts: the table {@code tramo} has the cases of each group and subject. */
enum Grupo {
    VALIDACION,
    VERIFICACION,
    ANULACION,
    CIERRE,
    TOP10,
    ORDEN,
    RUTA,
    /** Who waits to be attended: a digital sale, or a client who has none yet. */
    ATENCION,
    VENTA,
    /** Changes of state of a digital sale that were refused, and changed none. */
    RECHAZO,
    CRUCE,
    INSTALACION,
    PRACTICA;

    /** All of them, separated by commas. */
    static final String TODOS = Arrays.stream(values()).map(Grupo::sql).collect(Collectors.joining(", "));

    /** As the table has it, in quotes. */
    String sql() {
        return Query.literal(name().toLowerCase(Locale.ROOT));
    }
}
