package io.dictamen.procedure.digitacion;

/** Estado de la solicitud. */
public enum EstadoSolicitud {
    REGISTRADA,
    ASIGNADA,
    EJECUTADA,
    ATENDIDA,
    ANULADA
}
