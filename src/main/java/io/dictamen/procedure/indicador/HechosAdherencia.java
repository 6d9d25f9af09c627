package io.dictamen.procedure.indicador;

/** Lo que lee la tabla {@code Adherencia}. */
public record HechosAdherencia(SolicitudAdherencia solicitud) {}
