package io.dictamen.workbook.mark;

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

    private record Mark(Tint tinte, String texto) {}

    void add(CellMark marca) {
        CellAddress celda = marca.celda().isEmpty() ? CellAddress.A1 : new CellAddress(marca.celda());
        CellAddress vista = visible(celda);
        String cual = vista.equals(celda) ? "" : " en " + celda.formatAsString();
        String texto = marca.texto().isEmpty() ? "" : marca.titulo() + cual + ": " + marca.texto();
        if (texto.isEmpty() || marcas.containsKey(vista) || comments() < MOST) {
            marcas.computeIfAbsent(vista, nueva -> new ArrayList<>()).add(new Mark(marca.tinte(), texto));
        }
    }

    /** Takes the marks of an earlier time away and writes these. */
    void write() {
        MarkComments comments = new MarkComments(hoja);
        comments.clear();
        marcas.forEach((celda, suyas) -> {
            if (isTold(suyas)) {
                comments.add(
                        celda,
                        suyas.stream()
                                .map(Mark::texto)
                                .filter(texto -> !texto.isEmpty())
                                .collect(Collectors.joining("\n")));
            }
        });
        new MarkColours(hoja)
                .write(marcas.entrySet().stream()
                        .collect(Collectors.groupingBy(
                                celda -> tint(celda.getValue()),
                                Collectors.mapping(Map.Entry::getKey, Collectors.toList()))));
    }

    private long comments() {
        return marcas.values().stream().filter(SheetMarks::isTold).count();
    }

    private static boolean isTold(List<Mark> suyas) {
        return suyas.stream().anyMatch(marca -> !marca.texto().isEmpty());
    }

    private static Tint tint(List<Mark> suyas) {
        return suyas.stream().map(Mark::tinte).sorted().findFirst().orElseThrow();
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
