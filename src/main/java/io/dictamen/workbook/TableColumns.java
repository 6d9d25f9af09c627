package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.SheetFaults;
import io.dictamen.workbook.fault.Words;
import io.dictamen.workbook.file.Content;
import io.dictamen.workbook.file.SheetData;
import io.dictamen.workbook.file.SheetData.SheetRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The row of column types under a RuleTable cell. Row numbers count from 0. */
public final class TableColumns {
    private static final List<String> KINDS = Arrays.stream(Kind.values())
            .map(Kind::name)
            .filter(nombre -> !nombre.equals("UNKNOWN"))
            .toList();
    /** What a column is for; an {@code UNKNOWN} one has a fault, and nobody looks at its cells. */
    enum Kind {
        CONDITION,
        ACTION,
        METADATA,
        DESCRIPTION,
        UNKNOWN
    }

    final int filaTabla;
    final int primera;
    private final TreeMap<Integer, Kind> tipos = new TreeMap<>();

    public TableColumns(int filaTabla, int primera) {
        this.filaTabla = filaTabla;
        this.primera = primera;
    }

    static TableColumns read(SheetData hoja, int filaTabla, int primera, SheetFaults faults) {
        TableColumns columns = new TableColumns(filaTabla, primera);
        hoja.cells(columns.filaTipos())
                .tailMap(primera, true)
                .forEach((columna, contenido) ->
                        columns.tipos.put(columna, kind(contenido, faults.at(columns.filaTipos(), columna))));
        columns.checkComplete(faults);
        return columns;
    }

    /** The place of the first cell that names a table. */
    public static Optional<Place> title(SheetData hoja, SheetFaults faults) {
        for (SheetRow fila : hoja.filas().values()) {
            for (Map.Entry<Integer, Content> celda : fila.celdas().entrySet()) {
                if (startsTable(celda.getValue())) {
                    return Optional.of(faults.at(fila.numero(), celda.getKey()));
                }
            }
        }
        return Optional.empty();
    }

    // Stock Drools starts a table wherever a cell begins so, in whatever case.
    public static boolean startsTable(Content contenido) {
        return contenido.text().toLowerCase(Locale.ROOT).startsWith("ruletable");
    }

    public int filaTipos() {
        return filaTabla + 1;
    }

    public int filaPatron() {
        return filaTabla + 2;
    }

    public int filaCodigo() {
        return filaTabla + 3;
    }

    public int filaEtiquetas() {
        return filaTabla + 4;
    }

    int primeraFilaDatos() {
        return filaTabla + 5;
    }

    Map<Integer, Kind> all() {
        return tipos;
    }

    List<Integer> of(Kind tipo) {
        return tipos.entrySet().stream()
                .filter(columna -> columna.getValue() == tipo)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean contains(int columna) {
        return tipos.containsKey(columna);
    }

    int last() {
        return tipos.isEmpty() ? primera : tipos.lastKey();
    }

    private static Kind kind(Content contenido, Place lugar) {
        String escrito = contenido.text();
        if (KINDS.contains(escrito)) {
            return Kind.valueOf(escrito);
        }
        if (!(contenido instanceof Content.Refused)) {
            lugar.fault(
                    Codigo.COLUMNA_TIPO,
                    "El tipo de columna " + Wording.quoted(escrito.isEmpty() ? contenido.describe() : escrito)
                            + " no se admite.",
                    suggestion(escrito));
        }
        return Kind.UNKNOWN;
    }

    // Stock Drools takes any word by its first letter.
    private static String suggestion(String escrito) {
        return KINDS.stream()
                .filter(tipo -> escrito.length() == 1 && tipo.startsWith(escrito) && !tipo.startsWith("D"))
                .findFirst()
                .map(tipo -> "¿Quiso decir " + tipo + "?")
                .orElseGet(() -> Words.suggest(escrito, KINDS));
    }

    private void checkComplete(SheetFaults faults) {
        if (tipos.containsValue(Kind.UNKNOWN)) {
            return;
        }
        if (of(Kind.CONDITION).isEmpty() || of(Kind.ACTION).isEmpty()) {
            faults.at(filaTabla, primera)
                    .fault(
                            Codigo.TABLA_SIN_COLUMNAS,
                            "La tabla no tiene columnas CONDITION y ACTION en la fila que sigue.",
                            "Escriba el tipo de cada columna justo debajo, desde esta misma columna.");
            return;
        }
        List<Integer> clausulas = of(Kind.METADATA);
        if (clausulas.isEmpty()) {
            faults.at(filaTabla, primera)
                    .fault(
                            Codigo.CLAUSULA_COLUMNA,
                            "La tabla no tiene la columna de la cláusula.",
                            "Agregue una columna METADATA con el código clausula(\"$param\").");
        }
        clausulas.stream()
                .skip(1)
                .forEach(columna -> faults.at(filaTipos(), columna)
                        .fault(
                                Codigo.CLAUSULA_COLUMNA,
                                "La tabla tiene más de una columna METADATA.",
                                "Deje solo la de la cláusula."));
    }
}
