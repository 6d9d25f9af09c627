package io.dictamen.procedure.anulacion;

/** Un medio por el que se comunica la anulación. */
public enum Medio {
    CORREO,
    TELEFONO_CORPORATIVO
}
