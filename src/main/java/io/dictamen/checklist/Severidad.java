package io.dictamen.checklist;

/** Si lo hallado impide seguir. */
public enum Severidad {
    ERROR,
    ADVERTENCIA
}
