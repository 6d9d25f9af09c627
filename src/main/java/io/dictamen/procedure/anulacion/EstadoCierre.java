package io.dictamen.procedure.anulacion;

/** Cómo se cierra una anulación que procede. */
public enum EstadoCierre {
    DERIVADA,
    EN_REVERSA,
    CIERRE_DIRECTO
}
