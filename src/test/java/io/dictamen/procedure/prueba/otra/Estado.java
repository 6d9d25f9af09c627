package io.dictamen.procedure.prueba.otra;

/** Has the simple name of another, to be confused with it. */
public enum Estado {
    ABIERTA
}
