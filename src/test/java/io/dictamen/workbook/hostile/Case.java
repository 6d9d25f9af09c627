package io.dictamen.workbook.hostile;

import io.dictamen.workbook.TestSheet;
import java.util.List;
import java.util.function.Supplier;

/**
 * A workbook and the answer it gets.
 *
 * @param nombre what is wrong with it, for the page that tells of it
 * @param filas the rows that are read where it is accepted
 * @param faltas sheet, cell and code of each fault where it is refused
 */
record Case(String nombre, Supplier<byte[]> libro, List<String> filas, List<String> faltas) {

    static Case accepted(String nombre, TestSheet hoja, String... filas) {
        return accepted(nombre, hoja::bytes, filas);
    }

    static Case accepted(String nombre, Supplier<byte[]> libro, String... filas) {
        return new Case(nombre, libro, List.of(filas), List.of());
    }

    static Case refused(String nombre, TestSheet hoja, String... faltas) {
        return refused(nombre, hoja::bytes, faltas);
    }

    static Case refused(String nombre, Supplier<byte[]> libro, String... faltas) {
        return new Case(nombre, libro, List.of(), List.of(faltas));
    }
}
