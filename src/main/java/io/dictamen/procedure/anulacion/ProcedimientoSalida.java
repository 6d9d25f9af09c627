package io.dictamen.procedure.anulacion;

/** El procedimiento con que continúa el caso. */
public enum ProcedimientoSalida {
    CAJAS,
    RECLAMOS_FACTURACION,
    GENERACION_CARGOS
}
