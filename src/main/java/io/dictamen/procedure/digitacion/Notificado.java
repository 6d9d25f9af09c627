package io.dictamen.procedure.digitacion;

/** A quien se avisa cuando la corrección está hecha (7.2). */
public enum Notificado {
    GESTION_RED
}
