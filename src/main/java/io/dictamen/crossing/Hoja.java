package io.dictamen.crossing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One of the two sheets that are crossed (CLARO-SWAT 9). */
enum Hoja {
    ALMACONTACT("almacontact", "La base de Almacontact", "ventaAlmacontact", Comparada::almacontact),
    CLARO("claro", "La hoja de Claro", "ventaClaro", Comparada::claro);

    static final List<String> ARCHIVOS =
            Arrays.stream(values()).map(hoja -> hoja.archivo).toList();

    /** The name of its file in the form. */
    final String archivo;

    final String titulo;

    /** The parameter that names its column of sales. */
    final String parametro;

    private final Function<Comparada, String> columna;

    Hoja(String archivo, String titulo, String parametro, Function<Comparada, String> columna) {
        this.archivo = archivo;
        this.titulo = titulo;
        this.parametro = parametro;
        this.columna = columna;
    }

    /** The columns that are compared, as it calls them. */
    List<String> columnas(List<Comparada> comparadas) {
        return comparadas.stream().map(columna).toList();
    }
}
