package io.dictamen.procedure.ventaswat;

/** El tipo de una venta, del que depende su proceso (paso 2). */
public enum TipoVenta {
    HOGAR_NUEVA,
    HOGAR_OT_ABIERTA,
    HOGAR_OT_CERRADA,
    MOVIL_LINEA_NUEVA,
    MOVIL_MIGRACION,
    MOVIL_PORTABILIDAD,
    TYT
}
