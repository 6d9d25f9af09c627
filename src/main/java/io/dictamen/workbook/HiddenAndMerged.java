package io.dictamen.workbook;

import io.dictamen.tabular.TableCell;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.SheetFaults;
import io.dictamen.workbook.file.Content;
import io.dictamen.workbook.file.Merged;
import io.dictamen.workbook.file.SheetData;
import io.dictamen.workbook.file.SheetData.SheetRow;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Refuses what would make a sheet mean something else than what a person sees in it. */
record HiddenAndMerged(SheetData hoja, SheetFaults faults) {

    /** What is refused wherever it stands in the sheet. */
    void checkSheet() {
        if (hoja.oculta()) {
            faults.add(
                    Codigo.HOJA_OCULTA,
                    "La hoja está oculta y contiene una tabla.",
                    "Muéstrela: clic derecho en cualquier pestaña, «Mostrar».");
        }
        for (SheetRow fila : hoja.filas().values()) {
            fila.celdas().forEach((columna, contenido) -> {
                if (contenido instanceof Content.Refused refused) {
                    faults.at(fila.numero(), columna).fault(refused.codigo(), refused.mensaje(), refused.sugerencia());
                }
            });
        }
    }

    /** What is refused in the table's own rows and columns, and beside them. */
    void checkTable(TableColumns columns) {
        Set<Integer> sinTipo = untyped(columns);
        sinTipo.forEach(columna -> untyped(columna, columns));
        hoja.filas().tailMap(columns.filaTabla).values().forEach(fila -> checkOutside(fila, columns, sinTipo));
        hoja.combinadas().forEach(rango -> checkMerged(rango, columns));
        checkHidden(columns.all().keySet(), columns.filaEtiquetas(), "de la tabla");
        checkHiddenRows(columns.primeraFilaDatos(), fila -> columns.primera, "decidiría");
    }

    /** What is refused in a catalogue, by the rows of the names of its columns and of their titles. */
    void checkCatalogue(int nombres, int titulos) {
        hoja.combinadas().forEach(rango -> merged(rango, "."));
        checkHidden(hoja.cells(nombres).keySet(), titulos, "del catálogo");
        checkHiddenRows(titulos, fila -> fila.celdas().firstKey(), "contaría");
    }

    private void checkHidden(Set<Integer> columnas, int fila, String deQue) {
        columnas.stream()
                .filter(hoja.columnasOcultas()::get)
                .forEach(columna -> faults.at(fila, columna)
                        .fault(
                                Codigo.COLUMNA_OCULTA,
                                "La columna está oculta y contiene parte " + deQue + ".",
                                "Muéstrela, o bórrela si ya no se usa."));
    }

    private void checkHiddenRows(int desde, ToIntFunction<SheetRow> columna, String igual) {
        hoja.filas().tailMap(desde).values().stream()
                .filter(SheetRow::oculta)
                .forEach(fila -> faults.at(fila.numero(), columna.applyAsInt(fila))
                        .fault(
                                Codigo.FILA_OCULTA,
                                "La fila " + (fila.numero() + 1) + " está oculta o filtrada, y " + igual + " igual.",
                                "Muéstrela o quite el filtro; bórrela si ya no se usa."));
    }

    /** The columns that somebody added with a title or a code, but without saying what they are. */
    private Set<Integer> untyped(TableColumns columns) {
        Set<Integer> sinTipo = new TreeSet<>(hoja.cells(columns.filaEtiquetas()).keySet());
        sinTipo.addAll(hoja.cells(columns.filaCodigo()).keySet());
        sinTipo.removeIf(columna -> columns.contains(columna) || columna < columns.primera);
        return columns.all().isEmpty() ? Set.of() : sinTipo;
    }

    private void untyped(int columna, TableColumns columns) {
        Place tipo = faults.at(columns.filaTipos(), columna);
        tipo.fault(
                Codigo.COLUMNA_TIPO,
                "La columna "
                        + hoja.text(columns.filaEtiquetas(), columna)
                                .map(Wording::quoted)
                                .orElse(TableCell.letras(columna))
                        + " no dice qué es.",
                "Muestre las filas ocultas sobre los títulos y escriba CONDITION, ACTION o DESCRIPTION en " + tipo
                        + ", y su código en " + faults.at(columns.filaCodigo(), columna) + ".");
    }

    private void checkOutside(SheetRow fila, TableColumns columns, Set<Integer> sinTipo) {
        fila.celdas().forEach((columna, contenido) -> {
            boolean titulo = fila.numero() == columns.filaTabla && columna == columns.primera;
            boolean dentro =
                    fila.numero() > columns.filaTabla && (columns.contains(columna) || sinTipo.contains(columna));
            if (!titulo && TableColumns.startsTable(contenido)) {
                faults.at(fila.numero(), columna)
                        .fault(
                                Codigo.TABLA_VARIAS,
                                "Aquí empieza otra tabla de la misma hoja.",
                                "Pásela a una hoja propia, con sus líneas RuleSet, Import y Variables.");
            } else if (!titulo && !dentro && !(contenido instanceof Content.Refused)) {
                faults.at(fila.numero(), columna)
                        .fault(
                                Codigo.CELDA_FUERA,
                                "Fuera de la tabla está " + contenido.describe() + ".",
                                "Bórrelo, o páselo a una columna DESCRIPTION o a una hoja Notas.");
            }
        });
    }

    private void checkMerged(Merged rango, TableColumns columns) {
        boolean aparte = rango.ultimaColumna() < columns.primera || rango.primeraColumna() > columns.last();
        boolean debajo = rango.primeraFila() > hoja.filas().lastKey();
        if (!rango.inRow(columns.filaPatron()) && !rango.inRow(columns.filaTabla) && !aparte && !debajo) {
            merged(rango, "; solo la del patrón va combinada.");
        }
    }

    private void merged(Merged rango, String salvo) {
        faults.at(rango.primeraFila(), rango.primeraColumna())
                .fault(
                        Codigo.CELDA_COMBINADA,
                        "Las celdas " + rango + " están combinadas.",
                        "Sepárelas y repita el valor en cada una" + salvo);
    }
}
