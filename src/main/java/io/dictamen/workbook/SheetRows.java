package io.dictamen.workbook;

import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableCell.Original;
import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.TableValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of data, one at a time. */
final class SheetRows {
    private static final int EXCEL_COLUMNS = 16_384;
    private static final int EXCEL_ROWS = 1_048_576;

    private final XMLStreamReader xml;
    private final DataCells valores;
    private final int longest;
    private final List<String> anchos = new ArrayList<>();
    private int fila;

    SheetRows(XMLStreamReader xml, DataCells valores, int longest) {
        this.xml = xml;
        this.valores = valores;
        this.longest = longest;
    }

    /** The widths of the columns, as the sheet has them, once the first row was read. */
    List<String> anchos() {
        return anchos;
    }

    /** The next row that is not blank; null after the last. */
    @Nullable
    TableLine next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return null;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("row")) {
                    TableLine line = row();
                    if (!line.celdas().isEmpty() || line.falta() != null) {
                        return line;
                    }
                } else if (xml.getLocalName().equals("col") && anchos.size() < EXCEL_COLUMNS) {
                    width();
                }
            }
        }
        return null;
    }

    int fila() {
        return fila;
    }

    private TableLine row() throws XMLStreamException {
        String r = xml.getAttributeValue(null, "r");
        int numero = r == null ? fila + 1 : number(r);
        if (numero <= fila || numero > EXCEL_ROWS) {
            throw new XMLStreamException("Row " + numero + " is out of place");
        }
        fila = numero;
        TreeMap<Integer, TableCell> celdas = new TreeMap<>();
        int bytes = 0;
        int columna = -1;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("row"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                columna = column(columna);
                TableCell celda = cell(columna);
                if (celda != null && bytes <= longest) {
                    bytes += 32
                            + (celda.original() == null
                                    ? 0
                                    : celda.original().texto().length());
                    if (celdas.put(columna, celda) != null) {
                        throw new XMLStreamException("A cell stands there twice");
                    }
                }
            }
        }
        return bytes > longest
                ? new TableLine(fila, List.of(), 0, "pasa de " + longest + " bytes, que es lo más que puede medir.")
                : new TableLine(fila, List.copyOf(celdas.values()), bytes, null);
    }

    private @Nullable TableCell cell(int columna) throws XMLStreamException {
        String t = xml.getAttributeValue(null, "t");
        String tipo = t == null ? "n" : t;
        String s = xml.getAttributeValue(null, "s");
        int estilo = s == null ? 0 : number(s);
        boolean formula = false;
        String texto = "";
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("c"))) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "f" -> formula |= !isConstant(text());
                    case "v" -> texto = text();
                    case "is" -> texto = SheetText.read(xml);
                    default -> {
                        // extensions say nothing of the value
                    }
                }
            }
        }
        TableValue valor = valores.value(tipo, texto, estilo, formula);
        return valor.isBlank() ? null : new TableCell(columna, valor, original(tipo, texto, estilo, valor));
    }

    private Original original(String tipo, String texto, int estilo, TableValue valor) {
        if (valor instanceof TableValue.Text shown) {
            return new Original("s", shown.valor(), estilo);
        }
        return new Original(tipo.equals("s") || tipo.equals("inlineStr") ? "str" : tipo, texto, estilo);
    }

    /** LibreOffice saves a boolean as the formula of its constant. */
    private static boolean isConstant(String formula) {
        return formula.equals("TRUE()") || formula.equals("FALSE()");
    }

    private String text() throws XMLStreamException {
        StringBuilder texto = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                SheetText.append(texto, xml);
            }
        }
        return texto.toString();
    }

    private int column(int before) throws XMLStreamException {
        String celda = xml.getAttributeValue(null, "r");
        if (celda == null) {
            return inSheet(before + 1);
        }
        int letras = 0;
        int numero = 0;
        while (letras < Math.min(3, celda.length()) && celda.charAt(letras) >= 'A' && celda.charAt(letras) <= 'Z') {
            numero = numero * 26 + celda.charAt(letras++) - 'A' + 1;
        }
        if (letras == 0 || !celda.substring(letras).equals(String.valueOf(fila))) {
            throw new XMLStreamException("The cell " + celda + " is out of place");
        }
        return inSheet(numero - 1);
    }

    private static int inSheet(int columna) throws XMLStreamException {
        if (columna >= EXCEL_COLUMNS) {
            throw new XMLStreamException("No column " + columna);
        }
        return columna;
    }

    private void width() {
        StringBuilder col = new StringBuilder("<col");
        for (String nombre : List.of("min", "max", "width", "customWidth")) {
            String valor = xml.getAttributeValue(null, nombre);
            if (valor != null && valor.matches("[0-9.]{1,20}|true|false")) {
                col.append(' ').append(nombre).append("=\"").append(valor).append('"');
            }
        }
        anchos.add(col.append("/>").toString());
    }

    private static int number(String texto) throws XMLStreamException {
        try {
            return Integer.parseInt(texto);
        } catch (NumberFormatException e) {
            throw new XMLStreamException("No number: " + texto, e);
        }
    }
}
