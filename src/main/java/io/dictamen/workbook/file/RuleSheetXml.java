package io.dictamen.workbook.file;

import io.dictamen.workbook.file.SheetData.SheetRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A whole sheet of rules, with what is hidden and what is merged. Reads no further than the limits. */
final class RuleSheetXml extends SheetXml {
    // Less than this nobody sees: a column in characters, a row in points.
    private static final double NARROW = 0.5;
    private static final double LOW = 2;

    private final CellValues valores;
    private final Limits limits;
    private final TreeMap<Integer, SheetRow> filas = new TreeMap<>();
    private final BitSet columnasOcultas = new BitSet();
    private final List<Merged> combinadas = new ArrayList<>();

    private int celdas;
    private long letras;
    private boolean filasBajas;
    private boolean filaOculta;

    RuleSheetXml(CellValues valores, Limits limits) {
        this.valores = valores;
        this.limits = limits;
    }

    SheetData data(String nombre, boolean oculta) {
        return new SheetData(nombre, oculta, filas, columnasOcultas, combinadas);
    }

    int cells() {
        return celdas;
    }

    /** The letters of all cells, a text that they share counted in each. */
    long letters() {
        return letras;
    }

    @Override
    void look(String lugar, XMLStreamReader elemento) throws XMLStreamException {
        switch (lugar) {
            case "worksheet/sheetFormatPr" -> defaults(elemento);
            case "cols/col" -> column(elemento);
            case "mergeCells/mergeCell" -> merged(Xml.attribute(elemento, "ref").orElse(""));
            default -> {
                // Runs of a text.
            }
        }
    }

    @Override
    void row(int fila, XMLStreamReader elemento) throws XMLStreamException {
        filaOculta = Xml.isTrue(elemento, "hidden")
                || isLess(elemento, "ht", LOW)
                || (filasBajas && Xml.attribute(elemento, "ht").isEmpty());
    }

    @Override
    void cell(StoredCell celda) throws XMLStreamException {
        Optional<Content> contenido = valores.content(celda);
        if (contenido.isEmpty()) {
            return;
        }
        letras += contenido.get() instanceof Content.Text texto ? PatternSize.weight(texto.valor()) : 0;
        checkLimits(celda.fila(), celda.columna());
        filas.computeIfAbsent(celda.fila(), numero -> new SheetRow(numero, filaOculta, new TreeMap<>()))
                .celdas()
                .put(celda.columna(), contenido.get());
        celdas++;
    }

    @Override
    void endRow() {
        // Only rows that hold something count.
    }

    private void defaults(XMLStreamReader elemento) throws XMLStreamException {
        filasBajas = isLess(elemento, "defaultRowHeight", LOW);
        if (isLess(elemento, "defaultColWidth", NARROW)) {
            columnasOcultas.set(0, EXCEL_COLUMNS);
        }
    }

    private void column(XMLStreamReader elemento) throws XMLStreamException {
        int desde = Math.max(1, Xml.number(elemento, "min", 1));
        int hasta = Math.min(EXCEL_COLUMNS, Xml.number(elemento, "max", desde));
        boolean oculta = Xml.isTrue(elemento, "hidden") || isLess(elemento, "width", NARROW);
        columnasOcultas.set(Math.min(desde, hasta + 1) - 1, hasta, oculta);
    }

    private void checkLimits(int fila, int columna) throws XMLStreamException {
        if (fila >= limits.rows()
                || columna >= limits.columns()
                || celdas >= limits.cells()
                || letras > limits.letters()) {
            throw RefusedCell.beyond(limits, fila, columna);
        }
    }

    private void merged(String rango) throws XMLStreamException {
        combinadas.add(
                Merged.of(rango).orElseThrow(() -> new XMLStreamException("A merged region without sense: " + rango)));
        if (combinadas.size() > limits.rows()) {
            throw RefusedCell.beyond(limits, 0, 0);
        }
    }

    private static boolean isLess(XMLStreamReader elemento, String nombre, double medida) throws XMLStreamException {
        try {
            return Xml.attribute(elemento, nombre)
                    .filter(escrita -> Double.parseDouble(escrita) < medida)
                    .isPresent();
        } catch (NumberFormatException e) {
            throw new XMLStreamException("The attribute " + nombre + " is no measure", e);
        }
    }
}
