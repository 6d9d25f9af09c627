package io.dictamen.procedure.digitacion;

/** La línea sobre cuyos datos se digitó. */
public enum LineaDatos {
    SOCIO,
    GEMELA
}
