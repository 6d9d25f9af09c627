package io.dictamen.procedure.digitacion;

/** Quien halla el error de digitación, o comprueba que no lo hay. */
public enum Detector {
    CENTRO_OPERACIONES,
    GESTION_RED,
    CONTROL_CALIDAD,
    MUESTREO
}
