package io.dictamen.procedure.ventaswat;

/** El formato del archivo con que se legaliza. */
public enum Formato {
    CSV,
    XLSX
}
