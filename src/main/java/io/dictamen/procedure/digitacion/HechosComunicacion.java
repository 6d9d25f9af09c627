package io.dictamen.procedure.digitacion;

/** Lo que lee la tabla {@code Comunicacion}. */
public record HechosComunicacion(SolicitudCorreccion solicitud) {}
