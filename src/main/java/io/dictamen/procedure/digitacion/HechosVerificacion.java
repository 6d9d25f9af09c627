package io.dictamen.procedure.digitacion;

/** Lo que lee la tabla {@code Verificacion}. */
public record HechosVerificacion(SolicitudVerificacion solicitud) {}
