package io.dictamen.procedure.anulacion;

/** El segmento del cliente. */
public enum Segmento {
    RESIDENCIAL,
    EMPRESARIAL
}
