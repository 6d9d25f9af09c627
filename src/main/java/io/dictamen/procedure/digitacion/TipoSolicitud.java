package io.dictamen.procedure.digitacion;

/** Qué se pide: las dos primeras son ventas; las demás, postventas. */
public enum TipoSolicitud {
    VENTA_INDIVIDUAL,
    VENTA_PAQUETE,
    TRASLADO,
    LINEA_GEMELA,
    CAMBIO_PLAN,
    CAMBIO_DATOS,
    CAMBIO_DIRECCION,
    DUO_PACK
}
