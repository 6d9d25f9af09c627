package io.dictamen.procedure.anulacion;

/** Si se anula todo lo solicitado o solo un producto (A.3). */
public enum Alcance {
    COMPLETA,
    PARCIAL
}
