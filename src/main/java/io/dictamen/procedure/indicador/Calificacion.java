package io.dictamen.procedure.indicador;

/** Cómo queda un indicador frente a su parámetro. */
public enum Calificacion {
    ACEPTADO,
    APROBADO,
    OBSERVADO,
    SIN_DATOS
}
