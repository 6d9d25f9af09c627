package io.dictamen.procedure.digitacion;

/** El servicio contratado. */
public enum Servicio {
    TELEFONIA,
    INTERNET,
    MULTIMEDIA,
    DUO_PACK
}
