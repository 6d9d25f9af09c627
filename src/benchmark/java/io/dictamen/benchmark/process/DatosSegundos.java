package io.dictamen.benchmark.process;

/** What the second table asks about for stock Drools: a fact that is known only when the first table is done. */
public record DatosSegundos(DatosRegistro datos, boolean faltaRequisito) {}
