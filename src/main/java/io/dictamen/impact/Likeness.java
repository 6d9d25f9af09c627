package io.dictamen.impact;

/** How a second verdict compares with the first: by its result as JSON, then by the rows that decided. */
enum Likeness {
    IGUAL,
    IGUAL_POR_OTRAS_FILAS,
    DIFERENTE
}
