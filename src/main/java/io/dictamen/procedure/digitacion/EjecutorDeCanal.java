package io.dictamen.procedure.digitacion;

/** Una línea de la hoja {@code Ejecutores}: quien hace las correcciones de un canal (4.1, 7.3, 8). */
public record EjecutorDeCanal(Canal canal, Ejecutor ejecuta) {}
