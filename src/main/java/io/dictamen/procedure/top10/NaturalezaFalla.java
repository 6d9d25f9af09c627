package io.dictamen.procedure.top10;

/** De qué es la falla que se halló. */
public enum NaturalezaFalla {
    PARAMETROS,
    INSTALACION,
    RED
}
