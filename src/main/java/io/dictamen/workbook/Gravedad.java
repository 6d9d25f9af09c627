package io.dictamen.workbook;

/** Whether a fault keeps a workbook from being used. */
public enum Gravedad {
    ERROR,
    ADVERTENCIA
}
