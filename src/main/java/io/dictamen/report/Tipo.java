package io.dictamen.report;

/** What a column holds. */
enum Tipo {
    TEXTO,
    ENTERO,
    DECIMAL,
    MOMENTO,
    /** Texts, several in one cell. */
    LISTA
}
