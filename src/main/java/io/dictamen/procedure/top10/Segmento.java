package io.dictamen.procedure.top10;

/** El segmento de un cliente. */
public enum Segmento {
    RESIDENCIAL,
    EMPRESARIAL
}
