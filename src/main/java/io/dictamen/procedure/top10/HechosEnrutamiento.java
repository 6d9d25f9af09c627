package io.dictamen.procedure.top10;

/** Lo que lee la tabla {@code EnrutamientoTop10}. */
public record HechosEnrutamiento(SolicitudEnrutamiento solicitud) {}
