package io.dictamen.procedure.ventaswat;

/** Por qué una venta se marca o no en RR. */
public enum MotivoMarcacion {
    CODIGOS_INCORRECTOS,
    SUSCRIPTOR_EN_MORA,
    AVISO_FINAL,
    SIN_AGENDAMIENTO,
    VERIFICADA
}
