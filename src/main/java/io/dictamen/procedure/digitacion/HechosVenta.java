package io.dictamen.procedure.digitacion;

/** Lo que lee la tabla {@code Venta}. */
public record HechosVenta(SolicitudVenta solicitud) {}
