package io.dictamen.procedure.ventadigital;

/** Por qué la venta no se atiende. */
public enum MotivoNoAtencion {
    SIN_CAPACIDAD_TECNICA,
    OFERTA_NO_ACEPTADA
}
