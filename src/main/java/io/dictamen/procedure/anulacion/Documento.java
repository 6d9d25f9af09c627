package io.dictamen.procedure.anulacion;

/** Un documento que se entrega al cliente. */
public enum Documento {
    NOTIFICACION_ANULACION
}
