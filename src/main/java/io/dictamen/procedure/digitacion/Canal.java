package io.dictamen.procedure.digitacion;

/** El canal en que se digitó la solicitud. */
public enum Canal {
    PLATAFORMA,
    VIRTUAL,
    EMPRESARIAL,
    RESIDENCIAL
}
