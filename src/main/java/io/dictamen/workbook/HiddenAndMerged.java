package io.dictamen.workbook;

import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.SheetFaults;
import io.dictamen.workbook.file.Content;
import io.dictamen.workbook.file.Merged;
import io.dictamen.workbook.file.SheetData;
import io.dictamen.workbook.file.SheetData.SheetRow;
import java.util.Locale;

/** Refuses what would make a table mean something else than what a person sees in it. */
public final class SheetShape {
    private final SheetData hoja;
    private final SheetFaults faults;

    SheetShape(SheetData hoja, SheetFaults faults) {
        this.hoja = hoja;
        this.faults = faults;
    }

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
                    faults.add(fila.numero(), columna, refused.codigo(), refused.mensaje(), refused.sugerencia());
                }
            });
        }
    }

    /** What is refused in the table's own rows and columns, and beside them. */
    void checkTable(TableColumns columns) {
        hoja.filas().tailMap(columns.filaTabla).values().forEach(fila -> checkOutside(fila, columns));
        hoja.combinadas().forEach(rango -> checkMerged(rango, columns));
        columns.all().keySet().stream()
                .filter(hoja.columnasOcultas()::get)
                .forEach(columna -> faults.add(
                        columns.filaEtiquetas(),
                        columna,
                        Codigo.COLUMNA_OCULTA,
                        "La columna está oculta y contiene parte de la tabla.",
                        "Muéstrela, o bórrela si ya no se usa."));
        hoja.filas().tailMap(columns.primeraFilaDatos()).values().stream()
                .filter(SheetRow::oculta)
                .forEach(fila -> faults.add(
                        fila.numero(),
                        columns.primera,
                        Codigo.FILA_OCULTA,
                        "La fila " + (fila.numero() + 1) + " está oculta o filtrada, y decidiría igual.",
                        "Muéstrela o quite el filtro; bórrela si ya no se usa."));
    }

    private void checkOutside(SheetRow fila, TableColumns columns) {
        fila.celdas().forEach((columna, contenido) -> {
            boolean titulo = fila.numero() == columns.filaTabla && columna == columns.primera;
            boolean dentro = fila.numero() > columns.filaTabla && columns.contains(columna);
            if (!titulo && startsTable(contenido)) {
                faults.add(
                        fila.numero(),
                        columna,
                        Codigo.TABLA_VARIAS,
                        "Aquí empieza otra tabla de la misma hoja.",
                        "Pásela a una hoja propia, con sus líneas RuleSet, Import y Variables.");
            } else if (!titulo && !dentro && !(contenido instanceof Content.Refused)) {
                faults.add(
                        fila.numero(),
                        columna,
                        Codigo.CELDA_FUERA,
                        "Fuera de la tabla está " + contenido.describe() + ".",
                        "Bórrelo, o páselo a una columna DESCRIPTION o a una hoja Notas.");
            }
        });
    }

    private void checkMerged(Merged rango, TableColumns columns) {
        boolean soloPatron = rango.inRow(columns.filaPatron());
        boolean soloTitulo = rango.inRow(columns.filaTabla);
        boolean aparte = rango.ultimaColumna() < columns.primera || rango.primeraColumna() > columns.last();
        boolean debajo = rango.primeraFila() > hoja.filas().lastKey();
        if (!soloPatron && !soloTitulo && !aparte && !debajo) {
            faults.add(
                    rango.primeraFila(),
                    rango.primeraColumna(),
                    Codigo.CELDA_COMBINADA,
                    "Las celdas " + rango + " están combinadas.",
                    "Sepárelas y repita el valor en cada una; solo la del patrón va combinada.");
        }
    }

    // Stock Drools starts a table wherever a cell begins so, in whatever case.
    public static boolean startsTable(Content contenido) {
        return contenido instanceof Content.Text texto
                && texto.valor().toLowerCase(Locale.ROOT).startsWith("ruletable");
    }
}
