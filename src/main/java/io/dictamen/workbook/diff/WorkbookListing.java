package io.dictamen.workbook.diff;

import io.dictamen.workbook.diff.TextSheet.TextLine;
import io.dictamen.workbook.diff.TextSheet.TextRow;
import io.dictamen.workbook.fault.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A workbook as lines to be compared by any program that compares lines: one line a row, and no number in it, so that a
 * row that is inserted is one line more.
 */
public final class WorkbookListing {
    private WorkbookListing() {}

    /** A part that cannot be read is a line that says so. */
    public static List<String> lines(WorkbookText libro) {
        List<String> lines = new ArrayList<>();
        libro.faltas().forEach(falta -> lines.add(fault(falta)));
        libro.hojas().forEach(hoja -> add(hoja, lines));
        return lines;
    }

    private static void add(TextSheet hoja, List<String> lines) {
        lines.add("Hoja " + hoja.nombre() + " · " + hoja.tipo() + " " + hoja.titulo());
        for (TextLine linea : hoja.cabecera()) {
            lines.add("  " + oneLine(linea.clave()) + ": " + oneLine(linea.valor()));
        }
        for (TextColumn columna : hoja.columnas()) {
            if (hoja.tipo() == TextSheet.Kind.TABLA || hoja.tipo() == TextSheet.Kind.CATALOGO) {
                String codigo = columna.codigo().equals(columna.nombre()) ? "" : oneLine(columna.codigo());
                lines.add("  columna " + oneLine(columna.nombre()) + ": " + columna.tipo() + " " + codigo);
            }
        }
        hoja.filas().forEach(fila -> lines.add("  fila " + row(hoja, fila)));
        lines.replaceAll(String::stripTrailing);
    }

    private static String row(TextSheet hoja, TextRow fila) {
        return IntStream.range(0, fila.celdas().size())
                .filter(i -> !fila.celdas().get(i).isEmpty())
                .mapToObj(i -> oneLine(hoja.columnas().get(i).nombre()) + ": "
                        + oneLine(fila.celdas().get(i)))
                .collect(Collectors.joining(" | "));
    }

    /** Without the file's name, which may be a temporary one. */
    private static String fault(Diagnostic falta) {
        String lugar = falta.hoja().isEmpty() ? "El libro" : "La hoja " + falta.hoja();
        return lugar + " no se puede leer: [" + falta.codigo() + "] " + falta.mensaje();
    }

    private static String oneLine(String texto) {
        return texto.replaceAll("\\R", " ⏎ ");
    }
}
