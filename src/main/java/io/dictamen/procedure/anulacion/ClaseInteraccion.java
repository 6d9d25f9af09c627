package io.dictamen.procedure.anulacion;

/** Quién pidió la anulación cuya interacción se registra (A.10). */
public enum ClaseInteraccion {
    DEL_TITULAR,
    DE_UN_TERCERO
}
