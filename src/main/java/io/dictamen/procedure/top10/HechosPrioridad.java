package io.dictamen.procedure.top10;

/** Lo que lee la tabla {@code Prioridad}. */
public record HechosPrioridad(SolicitudClasificacion solicitud, int reiteraciones, boolean esTop10, Nivel nivel) {}
