package io.dictamen.workbook.mark;

import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Gravedad;
import io.dictamen.workbook.file.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The marks of one sheet: what they say, and on which cells they can be seen. */
final class SheetMarks {
    // Excel itself becomes slow with more comments, and nobody reads them.
    private static final int MOST = 2_000;

    private final XSSFSheet hoja;
    private final Map<CellAddress, List<Mark>> marcas = new TreeMap<>();

    SheetMarks(XSSFSheet hoja) {
        this.hoja = hoja;
    }

    private record Mark(Gravedad gravedad, String texto) {}

    void add(CellAddress celda, Diagnostic falta) {
        CellAddress vista = visible(celda);
        String cual = vista.equals(celda) ? "" : " en " + celda.formatAsString();
        String titulo = falta.gravedad() == Gravedad.ERROR ? "Error" : "Advertencia";
        String texto = titulo + cual + ": " + (falta.mensaje() + " " + falta.sugerencia()).strip();
        if (marcas.containsKey(vista) || marcas.size() < MOST) {
            marcas.computeIfAbsent(vista, nueva -> new ArrayList<>()).add(new Mark(falta.gravedad(), texto));
        }
    }

    /** Takes the marks of an earlier time away and writes these. */
    void write() {
        MarkComments comments = new MarkComments(hoja);
        comments.clear();
        marcas.forEach((celda, suyas) ->
                comments.add(celda, suyas.stream().map(Mark::texto).collect(Collectors.joining("\n"))));
        new MarkColours(hoja).write(cells(Gravedad.ERROR), cells(Gravedad.ADVERTENCIA));
    }

    /** The cells whose gravest mark is of that gravity. */
    private List<CellAddress> cells(Gravedad gravedad) {
        return marcas.entrySet().stream()
                .filter(celda -> celda.getValue().stream()
                                .map(Mark::gravedad)
                                .sorted()
                                .findFirst()
                                .orElseThrow()
                        == gravedad)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The cell, or the next one below or to the right that is not hidden. */
    private CellAddress visible(CellAddress celda) {
        int fila = celda.getRow();
        while (isHidden(hoja.getRow(fila)) && fila <= hoja.getLastRowNum()) {
            fila++;
        }
        int columna = celda.getColumn();
        while (hoja.isColumnHidden(columna) && columna <= Limits.DEFAULT.columns()) {
            columna++;
        }
        return new CellAddress(fila, columna);
    }

    private static boolean isHidden(@Nullable XSSFRow fila) {
        return fila != null && fila.getZeroHeight();
    }
}
