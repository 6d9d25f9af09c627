package io.dictamen.procedure.anulacion;

/** A quien pasa el caso. */
public enum Destino {
    CLIENTE,
    CAJA,
    BACK_OFFICE_INCIDENCIAS,
    SUPERVISOR_CENTRO_OPERACIONES
}
