package io.dictamen.procedure.ventadigital;

/** El estado de una venta (24.1, 25.1). */
public enum EstadoVenta {
    VISITADO,
    INFORMADO,
    PRE_VENTA,
    VENTA,
    ATENDIDA,
    ANULADA
}
