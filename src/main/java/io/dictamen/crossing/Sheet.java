package io.dictamen.crossing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One of the two sheets that are crossed (CLARO-SWAT 9). */
enum Sheet {
    ALMACONTACT("almacontact", "La base de Almacontact", "ventaAlmacontact", ComparedColumn::almacontact),
    CLARO("claro", "La hoja de Claro", "ventaClaro", ComparedColumn::claro);

    static final List<String> ARCHIVOS =
            Arrays.stream(values()).map(sheet -> sheet.archivo).toList();

    /** The name of its file in the form. */
    final String archivo;

    final String titulo;

    /** The parameter that names its column of sales. */
    final String parametro;

    private final Function<ComparedColumn, String> column;

    Sheet(String archivo, String titulo, String parametro, Function<ComparedColumn, String> column) {
        this.archivo = archivo;
        this.titulo = titulo;
        this.parametro = parametro;
        this.column = column;
    }

    /** The columns that are compared, as it calls them. */
    List<String> columnas(List<ComparedColumn> comparadas) {
        return comparadas.stream().map(column).toList();
    }
}
