package io.dictamen.procedure.digitacion;

/** Por dónde llega el servicio. */
public enum Tecnologia {
    GPON,
    COBRE,
    HFC,
    INALAMBRICO
}
