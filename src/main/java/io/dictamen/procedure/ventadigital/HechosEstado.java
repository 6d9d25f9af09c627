package io.dictamen.procedure.ventadigital;

/** Lo que lee la tabla {@code EstadoDigital}. */
public record HechosEstado(SolicitudEstado solicitud, boolean retrocede) {}
