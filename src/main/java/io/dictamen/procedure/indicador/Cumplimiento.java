package io.dictamen.procedure.indicador;

/** Si se llegó a la meta. */
public enum Cumplimiento {
    CUMPLE,
    NO_CUMPLE
}
