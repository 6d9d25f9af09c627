package io.dictamen.workbook.fault;

/** What kind of fault it is. What each means, and what to do about it, stands in {@code docs/libros.md}. */
public enum Codigo {
    // The file.
    LIBRO_ILEGIBLE,
    LIBRO_ANTIGUO,
    LIBRO_CIFRADO,
    LIBRO_LIMITE,
    LIBRO_ALTERADO,
    LIBRO_MACROS,
    LIBRO_OBJETOS,
    LIBRO_ENLACES,
    LIBRO_SIN_TABLA,

    // A sheet.
    HOJA_DESCONOCIDA,
    HOJA_CATALOGO,
    HOJA_OCULTA,
    HOJA_LIMITE,

    // The lines above the table.
    PALABRA_DESCONOCIDA,
    PALABRA_REPETIDA,
    PAQUETE_INVALIDO,
    IMPORT_PROHIBIDO,
    IMPORT_DESCONOCIDO,
    IMPORT_AMBIGUO,
    VARIABLE_INVALIDA,

    // The table and its columns.
    TABLA_AUSENTE,
    TABLA_NOMBRE,
    TABLA_REPETIDA,
    TABLA_VARIAS,
    TABLA_SIN_COLUMNAS,
    TABLA_SIN_FILAS,
    TABLA_CORTADA,
    COLUMNA_TIPO,
    COLUMNA_OCULTA,
    COLUMNA_AUSENTE,
    CLAUSULA_COLUMNA,
    ETIQUETA_AUSENTE,
    PATRON_AUSENTE,
    PATRON_INVALIDO,
    PATRON_VARIOS,
    CODIGO_AUSENTE,
    CODIGO_INVALIDO,
    CAMPO_DESCONOCIDO,
    METODO_DESCONOCIDO,
    METODO_REPETIDO,
    TIPO_INCORRECTO,

    // The rows and their cells.
    FILA_OCULTA,
    FILA_REPETIDA,
    CLAUSULA_AUSENTE,
    CLAUSULA_DESCONOCIDA,
    RESULTADO_AUSENTE,
    CELDA_FORMULA,
    CELDA_ERROR,
    CELDA_COMBINADA,
    CELDA_FUERA,
    CELDA_LARGA,
    CELDA_INVISIBLE,
    CELDA_TIPO,
    CELDA_VALOR,
    CELDA_LISTA,
    CELDA_OPERADOR,
    CELDA_AUSENCIA,
    CELDA_PATRON,
    COMPROBACION,

    // What the decisions need and the files do not give.
    DECISION_SIN_TABLA,
    HECHO_AJENO,
    VOCABULARIO,
    DRL,

    // The scenario files.
    ESCENARIOS
}
