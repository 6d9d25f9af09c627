package io.dictamen.report;

/** What a column holds. */
enum Tipo {
    TEXTO,
    ENTERO,
    DECIMAL,
    MOMENTO,
    /** A day, kept as the text of a request. */
    FECHA,
    /** Texts, several in one cell. */
    LISTA
}
