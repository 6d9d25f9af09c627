package io.dictamen.procedure.anulacion;

/** El estado de una orden de trabajo. */
public enum EstadoOrden {
    REGISTRADA,
    ASIGNADA,
    EJECUTADA,
    CERRADA
}
