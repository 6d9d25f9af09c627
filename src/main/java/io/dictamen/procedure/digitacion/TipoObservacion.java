package io.dictamen.procedure.digitacion;

/** Lo que está mal digitado (5.1, 7.1, 8.1). */
public enum TipoObservacion {
    DENOMINACION_CALLE,
    DIRECCION,
    DATO_TECNICO,
    NAP,
    DATOS_CLIENTE,
    OTRO
}
