package io.dictamen.workbook;

import io.dictamen.workbook.fault.Faults;
import io.dictamen.workbook.file.Archive;
import io.dictamen.workbook.file.Content;
import io.dictamen.workbook.file.Limits;
import io.dictamen.workbook.file.SheetData;
import io.dictamen.workbook.file.SheetNotes;
import io.dictamen.workbook.file.WorkbookFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet with rows as a person sees it in Excel, whatever is wrong with it. Immutable.
 *
 * @param primera the number of its first row of data, as Excel counts, whether or not something stands there
 * @param filas the rows that hold something
 */
public record SheetView(
        String hoja,
        SheetLayout.TipoDeHoja tipo,
        String nombre,
        int primera,
        List<SheetColumn> columnas,
        List<Fila> filas) {

    /**
     * @param fila its number, as Excel counts
     * @param celdas what each column shows; empty where the cell is blank
     */
    public record Fila(int fila, List<String> celdas) {}

    /** The sheets with rows of a file; none where it cannot be read at all. */
    public static List<SheetView> of(byte[] contenido, Known known) {
        Faults untold = new Faults("", 0);
        Optional<Archive> archive = WorkbookFile.open(contenido, Limits.DEFAULT, untold);
        return archive.stream()
                .flatMap(abierto -> WorkbookFile.read(abierto, Limits.DEFAULT, untold).stream()
                        .flatMap(hoja -> of(hoja.datos(), abierto, known).stream()))
                .toList();
    }

    private static Optional<SheetView> of(SheetData hoja, Archive archive, Known known) {
        return SheetLayout.of(hoja, known).map(layout -> of(hoja, layout, SheetNotes.of(hoja.nombre(), archive)));
    }

    private static SheetView of(SheetData hoja, SheetLayout layout, Map<String, String> notas) {
        List<SheetColumn> columnas = layout.columnas().stream()
                .map(una -> una.withNote(notas.getOrDefault(una.letra() + (layout.titulos() + 1), "")))
                .toList();
        List<Fila> filas = hoja.filas().subMap(layout.titulos(), false, layout.ultima(hoja), true).values().stream()
                .map(fila -> new Fila(
                        fila.numero() + 1,
                        columnas.stream()
                                .map(una -> fila.content(una.columna())
                                        .map(Content::shown)
                                        .orElse(""))
                                .toList()))
                .toList();
        return new SheetView(hoja.nombre(), layout.tipo(), layout.nombre(), layout.primera() + 1, columnas, filas);
    }
}
