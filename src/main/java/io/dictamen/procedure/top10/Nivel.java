package io.dictamen.procedure.top10;

/** Cuánto factura un cliente al mes. */
public enum Nivel {
    ALTO,
    MEDIO,
    BAJO
}
