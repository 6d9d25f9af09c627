package io.dictamen.procedure.ventadigital;

/** A quien pasa la venta. */
public enum Destino {
    VENTAS_EMPRESAS,
    RESPONSABLE_CANALES_DIGITALES,
    HELP_DESK,
    EJECUTIVO_VENTAS_DIGITALES,
    DIVISION_FACTURACION,
    ENCARGADO_COBRANZAS
}
