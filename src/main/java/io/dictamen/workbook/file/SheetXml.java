package io.dictamen.workbook.file;

import java.util.BitSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows and cells of one sheet, in their order. */
abstract class SheetXml extends PartXml {
    static final int EXCEL_COLUMNS = 16_384;
    private static final int EXCEL_ROWS = 1_048_576;

    private final RichText enLinea = new RichText();
    private final StringBuilder valor = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private final BitSet partes = new BitSet();

    private boolean conFilas;
    private int fila = -1;
    private int columna = -1;
    private String tipo = "n";
    private int estilo;
    private String actual = "";

    SheetXml() {
        super(
                Set.of(
                        "worksheet/sheetFormatPr",
                        "cols/col",
                        "worksheet/sheetData",
                        "sheetData/row",
                        "row/c",
                        "c/f",
                        "c/v",
                        "c/is",
                        "is/t",
                        "is/r",
                        "r/t",
                        "is/rPh",
                        "rPh/t",
                        "mergeCells/mergeCell"),
                Set.of("cols", "sheetData", "row", "c", "is", "r", "rPh", "mergeCells"));
    }

    /** An element that says how the sheet looks and holds no cell. */
    abstract void look(String lugar, XMLStreamReader elemento) throws XMLStreamException;

    /** A row begins. */
    abstract void row(int fila, XMLStreamReader elemento) throws XMLStreamException;

    abstract void cell(StoredCell celda) throws XMLStreamException;

    /** The row has ended. */
    abstract void endRow();

    /** The last row that began; -1 before the first. */
    int fila() {
        return fila;
    }

    @Override
    void start(String lugar, XMLStreamReader elemento) throws XMLStreamException {
        actual = lugar;
        enLinea.start(lugar);
        switch (lugar) {
            case "worksheet/sheetData" -> rows();
            case "sheetData/row" -> beginRow(elemento);
            case "row/c" -> beginCell(elemento);
            case "c/f", "c/v", "c/is" -> once(lugar);
            default -> look(lugar, elemento);
        }
    }

    @Override
    void characters(char[] letras, int desde, int cuantas) {
        enLinea.characters(letras, desde, cuantas);
        if (actual.equals("c/v")) {
            RichText.append(valor, letras, desde, cuantas);
        } else if (actual.equals("c/f")) {
            RichText.append(formula, letras, desde, cuantas);
        }
    }

    @Override
    void end(String lugar) throws XMLStreamException {
        actual = "";
        enLinea.end(lugar);
        switch (lugar) {
            case "row/c" -> cell(stored());
            case "sheetData/row" -> endRow();
            default -> {
                // A part of a cell, or of the sheet's look.
            }
        }
    }

    private StoredCell stored() {
        @Nullable String suya = partes.get('f') ? formula.toString() : null;
        String texto = tipo.equals("inlineStr") ? enLinea.take() : valor.toString();
        return new StoredCell(fila, columna, tipo, texto, estilo, suya);
    }

    private void rows() throws XMLStreamException {
        if (conFilas) {
            throw new XMLStreamException("The rows stand in two places");
        }
        conFilas = true;
    }

    private void beginRow(XMLStreamReader elemento) throws XMLStreamException {
        int numero = Xml.number(elemento, "r", fila + 2) - 1;
        if (numero <= fila || numero >= EXCEL_ROWS) {
            throw RefusedCell.outOfPlace(Math.max(0, Math.min(numero, EXCEL_ROWS)), 0);
        }
        fila = numero;
        columna = -1;
        row(fila, elemento);
    }

    private void beginCell(XMLStreamReader elemento) throws XMLStreamException {
        int anterior = columna;
        columna = Xml.attribute(elemento, "r").isPresent()
                ? column(Xml.attribute(elemento, "r").orElseThrow())
                : columna + 1;
        if (columna <= anterior || columna >= EXCEL_COLUMNS) {
            throw RefusedCell.outOfPlace(fila, Math.min(columna, EXCEL_COLUMNS - 1));
        }
        tipo = Xml.attribute(elemento, "t").orElse("n");
        estilo = Xml.number(elemento, "s", 0);
        partes.clear();
        valor.setLength(0);
        formula.setLength(0);
        enLinea.clear();
    }

    // Of two values each program takes another.
    private void once(String lugar) throws XMLStreamException {
        int parte = lugar.charAt(2);
        if (partes.get(parte)) {
            throw RefusedCell.outOfPlace(fila, columna);
        }
        partes.set(parte);
    }

    private int column(String celda) throws XMLStreamException {
        int letras = 0;
        while (letras < celda.length() && celda.charAt(letras) >= 'A' && celda.charAt(letras) <= 'Z' && letras < 3) {
            letras++;
        }
        int numero = Merged.column(celda.substring(0, letras));
        if (letras == 0 || !celda.substring(letras).equals(String.valueOf(fila + 1)) || numero >= EXCEL_COLUMNS) {
            throw RefusedCell.outOfPlace(fila, Math.max(0, columna));
        }
        return numero;
    }
}
