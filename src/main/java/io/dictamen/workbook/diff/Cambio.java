package io.dictamen.workbook.diff;

/** What happened to a part of a workbook. */
public enum Cambio {
    AGREGADA,
    QUITADA,
    CAMBIADA,
    /** It stands before or after others than it did; what merely made room for others has not moved. */
    MOVIDA
}
