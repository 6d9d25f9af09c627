package io.dictamen.procedure.ventaswat;

/** Lo que el cruce con la hoja de Claro dice de una venta. */
public enum EstadoCruce {
    CONFORME,
    DIFIERE,
    NO_APARECE,
    NO_REGISTRADA
}
