package io.dictamen.procedure.digitacion;

/** Cómo queda un caso de la muestra que se volvió a mirar. */
public enum EstadoVerificacion {
    VERIFICADA,
    CORRECCION_SOLICITADA
}
