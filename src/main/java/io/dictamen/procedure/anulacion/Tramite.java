package io.dictamen.procedure.anulacion;

/** Lo que se pidió y ahora se anula. */
public enum Tramite {
    INSTALACION_NUEVA,
    TRASLADO,
    OTRO
}
