package io.dictamen.procedure.digitacion;

/** Un plan que se vende: una fila de la hoja {@code Planes}. */
public record Plan(Servicio servicio, String plan) {}
