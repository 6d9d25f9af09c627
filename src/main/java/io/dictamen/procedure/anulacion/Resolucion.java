package io.dictamen.procedure.anulacion;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Lo que se resuelve sobre una anulación pedida. */
public enum Resolucion {
    PROCEDE,
    PROCEDE_CON_DEVOLUCION,
    PROCEDE_CON_SUSPENSION,
    REQUISITOS_PENDIENTES,
    IMPROCEDENTE;

    /** Las que dejan anular. */
    public static final Set<Resolucion> PROCEDEN =
            Collections.unmodifiableSet(EnumSet.of(PROCEDE, PROCEDE_CON_DEVOLUCION, PROCEDE_CON_SUSPENSION));
}
