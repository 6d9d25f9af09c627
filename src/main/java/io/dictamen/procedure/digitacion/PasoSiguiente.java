package io.dictamen.procedure.digitacion;

/** Quién sigue con una solicitud revisada: una fila de la hoja {@code Siguiente}. */
public record PasoSiguiente(boolean conforme, String siguientePaso, ResponsableValidacion responsable) {}
