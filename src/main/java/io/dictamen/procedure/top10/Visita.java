package io.dictamen.procedure.top10;

/** Quien encabeza la visita al domicilio (paso 14). */
public enum Visita {
    ANALISTA_USM_CON_TECNICO,
    TECNICO_CON_ANALISTA_USM,
    NINGUNA
}
