package io.dictamen.procedure.ventadigital;

/** El procedimiento con que continúa la venta. */
public enum ProcedimientoSalida {
    GESTION_VENTAS_EMPRESAS
}
