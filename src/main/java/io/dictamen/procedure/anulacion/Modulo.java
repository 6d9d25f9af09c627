package io.dictamen.procedure.anulacion;

/** El módulo de Smartflex en que se hace una acción. */
public enum Modulo {
    CNCRM_FVE,
    ORCOM,
    ORCAO,
    CCGPA
}
