package io.dictamen.procedure.top10;

import io.dictamen.decision.Minimo;

/** Lo que se pide de un segmento, en la hoja {@code Parametros}. */
public record Parametro(
        Segmento segmento,
        @Minimo(1) int ventanaDias,
        @Minimo(1) int minimoReportes,
        @Minimo(1) int periodoDias,
        @Minimo(0) int ascenso) {}
