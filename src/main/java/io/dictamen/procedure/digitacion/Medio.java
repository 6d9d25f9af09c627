package io.dictamen.procedure.digitacion;

/** Cómo se comunica el error. */
public enum Medio {
    SISTEMA,
    WHATSAPP,
    DIRECTO,
    NINGUNO
}
