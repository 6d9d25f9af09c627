package io.dictamen.procedure.indicador;

/** Cada cuánto se hace una práctica. */
public enum Periodo {
    DIA,
    SEMANA,
    QUINCENA,
    SEMESTRE
}
