package io.dictamen.procedure.ventaswat;

/** La clase de lo que se vende. */
public enum Categoria {
    HOGAR,
    MOVIL,
    TYT
}
