package io.dictamen.procedure.anulacion;

/** Lo que se resuelve sobre una anulación pedida. */
public enum Resolucion {
    PROCEDE,
    PROCEDE_CON_DEVOLUCION,
    PROCEDE_CON_SUSPENSION,
    REQUISITOS_PENDIENTES,
    IMPROCEDENTE
}
