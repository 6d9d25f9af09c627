package io.dictamen.procedure.tarifa;

/** Lo que lee la tabla {@code Tarifa}. */
public record HechosTarifa(SolicitudTarifa solicitud) {}
