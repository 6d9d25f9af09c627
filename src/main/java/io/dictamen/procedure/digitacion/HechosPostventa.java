package io.dictamen.procedure.digitacion;

/** Lo que lee la tabla {@code Postventa}. */
public record HechosPostventa(SolicitudPostventa solicitud) {}
