package io.dictamen.procedure.top10;

/** A quien pasa el caso. */
public enum Destino {
    COORDINADOR_CALIDAD,
    ENCARGADA_FIDELIZACION,
    ANALISTA_USM,
    SUPERVISOR_CENTRO_OPERACIONES,
    OPERADOR_CENTRO_OPERACIONES,
    CONCLUIDO
}
