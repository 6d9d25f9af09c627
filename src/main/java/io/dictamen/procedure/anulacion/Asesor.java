package io.dictamen.procedure.anulacion;

/** Quien atiende al cliente. */
public enum Asesor {
    ASESOR_COMERCIAL,
    ASESOR_BACK_OFFICE_COMERCIAL
}
