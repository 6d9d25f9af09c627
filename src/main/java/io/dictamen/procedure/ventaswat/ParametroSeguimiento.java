package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.Minimo;

/** La línea de la hoja {@code ParametrosSeguimiento}: con cuántos días de anticipación se confirma una visita. */
public record ParametroSeguimiento(@Minimo(0) int diasAviso) {}
