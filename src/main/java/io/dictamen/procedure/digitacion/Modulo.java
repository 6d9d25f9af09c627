package io.dictamen.procedure.digitacion;

/** El lugar de Smartflex en que se corrige. */
public enum Modulo {
    LBC_DATOS_CLIENTE,
    LBC_CAMBIO_DIRECCION,
    OBSERVACION_SOLICITUD
}
