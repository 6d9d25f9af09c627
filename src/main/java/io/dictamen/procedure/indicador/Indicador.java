package io.dictamen.procedure.indicador;

/** Lo que un procedimiento mide de sí mismo. */
public enum Indicador {
    CALIDAD_DIGITACION,
    ANULACION_EFECTIVA,
    TOP10_BAJAS,
    VENTAS_DIGITALES,
    HOJA_VENTAS_CLARO
}
