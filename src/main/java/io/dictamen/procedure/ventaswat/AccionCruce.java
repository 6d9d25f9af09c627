package io.dictamen.procedure.ventaswat;

/** Lo que se hace después del cruce. */
public enum AccionCruce {
    NINGUNA,
    ESCALAR,
    RECLAMAR,
    INVESTIGAR
}
