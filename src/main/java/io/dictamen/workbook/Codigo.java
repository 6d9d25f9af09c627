package io.dictamen.workbook;

/** What kind of fault a diagnostic tells. */
public enum Codigo {
    CELDA_VALOR
}
