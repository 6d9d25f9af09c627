package io.dictamen.procedure.anulacion;

/** Cómo se pagó la instalación (B.3.1). */
public enum FormaPago {
    CAJA,
    FACTURACION_RECURRENTE,
    SIN_COSTO
}
