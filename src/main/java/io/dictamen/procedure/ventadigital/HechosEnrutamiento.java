package io.dictamen.procedure.ventadigital;

/** Lo que lee la tabla {@code EnrutamientoDigital}. */
public record HechosEnrutamiento(SolicitudEnrutamiento solicitud, boolean faltaRequisito) {}
