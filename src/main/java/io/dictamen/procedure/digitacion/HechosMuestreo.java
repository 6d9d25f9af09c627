package io.dictamen.procedure.digitacion;

/** Lo que lee la tabla {@code Muestreo}. */
public record HechosMuestreo(SolicitudMuestreo solicitud) {}
