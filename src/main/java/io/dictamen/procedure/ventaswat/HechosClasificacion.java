package io.dictamen.procedure.ventaswat;

/**
 * Lo que lee la tabla {@code ClasificacionVenta}.
 *
 * @param conEquipos si la venta lleva algún dispositivo que instalar
 */
public record HechosClasificacion(SolicitudClasificacion solicitud, boolean conEquipos) {}
