package io.dictamen.procedure.digitacion;

/** A qué clase de cliente se atiende. */
public enum Segmento {
    RESIDENCIAL,
    EMPRESARIAL
}
