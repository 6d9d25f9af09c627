package io.dictamen.workbook.fault;

/** Whether a fault keeps a workbook from being used. */
public enum Gravedad {
    ERROR,
    ADVERTENCIA
}
