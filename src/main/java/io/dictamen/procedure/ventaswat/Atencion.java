package io.dictamen.procedure.ventaswat;

/** Quien atiende una venta. */
public enum Atencion {
    FRONT,
    CELULA_VENTAS
}
