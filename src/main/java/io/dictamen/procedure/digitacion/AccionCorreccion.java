package io.dictamen.procedure.digitacion;

/** Lo que se hace con la solicitud mal digitada. */
public enum AccionCorreccion {
    REDIGITAR,
    ANULAR_SOLICITUD,
    MODIFICAR_DATOS,
    MODIFICAR_OBSERVACION,
    NINGUNA
}
