package io.dictamen.procedure.top10;

/** Lo que se pide de un segmento, en la hoja {@code Parametros}. */
public record Parametro(Segmento segmento, int ventanaDias, int minimoReportes, int periodoDias, int ascenso) {}
