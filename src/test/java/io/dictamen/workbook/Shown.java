package io.dictamen.workbook;

import java.util.List;

/** What a reading found, in lines that a test can compare as a whole. */
public final class Shown {
    private Shown() {}

    /** Each fault as sheet, cell and code. */
    public static List<String> faults(Workbook libro) {
        return libro.diagnosticos().stream()
                .map(falta -> (falta.hoja() + " " + falta.celda()).strip() + " " + falta.codigo())
                .map(String::strip)
                .toList();
    }

    /** Each fault as cell, message and suggestion. */
    public static List<String> messages(Workbook libro) {
        return libro.diagnosticos().stream()
                .map(falta -> falta.celda() + " " + falta.mensaje() + " " + falta.sugerencia())
                .toList();
    }

    /** Each row as its number, what it asks, what it says and its clause. */
    public static List<String> rows(Workbook libro) {
        return libro.tablas().stream()
                .flatMap(tabla -> tabla.filas().stream())
                .map(fila -> fila.numero() + " "
                        + fila.asked().map(Condition::toString).toList() + " " + fila.salida() + " " + fila.clausula())
                .toList();
    }
}
