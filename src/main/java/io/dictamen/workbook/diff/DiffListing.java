package io.dictamen.workbook.diff;

import io.dictamen.workbook.diff.Difference.Celda;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Differences as lines for a person, in Spanish. */
public final class DiffListing {
    private DiffListing() {}

    public static List<String> lines(WorkbookDiff diff) {
        List<String> lines = new ArrayList<>();
        diff.faltasAntes().forEach(falta -> lines.add("Sin comparar, antes: " + falta));
        diff.faltasDespues().forEach(falta -> lines.add("Sin comparar, después: " + falta));
        diff.diferencias().forEach(diferencia -> lines.add(line(diferencia)));
        if (lines.isEmpty()) {
            lines.add("Los dos libros dicen lo mismo.");
        }
        return lines;
    }

    private static String line(Difference diferencia) {
        String clausula = diferencia.clausula().isEmpty() ? "" : " (" + diferencia.clausula() + ")";
        String celdas = diferencia.celdas().stream()
                .map(celda -> cell(diferencia.tipo(), celda))
                .collect(Collectors.joining("; "));
        return diferencia.hoja() + ": " + place(diferencia) + " " + diferencia.tipo() + clausula
                + (celdas.isEmpty() ? "" : ": " + celdas.replaceAll("\\R", " ⏎ "));
    }

    private static String place(Difference diferencia) {
        String elemento = switch (diferencia.elemento()) {
            case HOJA -> "hoja";
            case CABECERA -> "línea técnica";
            case COLUMNA -> "columna";
            case FILA -> "fila";
        };
        Integer antes = diferencia.filaAntes();
        Integer despues = diferencia.filaDespues();
        if (antes == null || despues == null || antes.equals(despues)) {
            Integer una = despues == null ? antes : despues;
            return una == null ? elemento : elemento + " " + una;
        }
        return elemento + " " + antes + " → " + despues;
    }

    private static String cell(Cambio tipo, Celda celda) {
        return switch (tipo) {
            case AGREGADA, MOVIDA -> celda.columna() + " «" + celda.despues() + "»";
            case QUITADA -> celda.columna() + " «" + celda.antes() + "»";
            case CAMBIADA -> celda.columna() + " «" + celda.antes() + "» → «" + celda.despues() + "»";
        };
    }
}
