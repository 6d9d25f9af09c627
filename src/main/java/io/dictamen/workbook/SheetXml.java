package io.dictamen.workbook;

import io.dictamen.workbook.SheetData.SheetRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The cells of one sheet, with what is hidden and what is merged. Reads no further than the limits. */
final class SheetXml extends DefaultHandler {
    private static final int EXCEL_COLUMNS = 16_384;

    private final CellValues valores;
    private final Limits limits;
    private final TreeMap<Integer, SheetRow> filas = new TreeMap<>();
    private final BitSet columnasOcultas = new BitSet();
    private final List<CellRangeAddress> combinadas = new ArrayList<>();
    private final RichText enLinea = new RichText();
    private final StringBuilder valor = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();

    private int celdas;
    private int fila = -1;
    private boolean filaOculta;
    private int columna = -1;
    private String tipo = "n";
    private int estilo;
    private boolean conFormula;
    private String elemento = "";

    SheetXml(CellValues valores, Limits limits) {
        this.valores = valores;
        this.limits = limits;
    }

    SheetData data(String nombre, boolean oculta) {
        return new SheetData(nombre, oculta, filas, columnasOcultas, combinadas);
    }

    int cells() {
        return celdas;
    }

    @Override
    public void startElement(String uri, String nombre, String qName, Attributes atributos) throws SAXException {
        elemento = nombre;
        enLinea.start(nombre);
        switch (nombre) {
            case "col" -> column(atributos);
            case "row" -> row(atributos);
            case "c" -> cell(atributos);
            case "f" -> conFormula = true;
            case "mergeCell" -> merged(Xml.attribute(atributos, "ref").orElse(""));
            default -> {
                // Widths, filters, drop-downs and print areas say nothing about the rules.
            }
        }
    }

    @Override
    public void characters(char[] letras, int desde, int cuantas) {
        enLinea.characters(letras, desde, cuantas);
        if (elemento.equals("v")) {
            valor.append(letras, desde, cuantas);
        } else if (elemento.equals("f")) {
            formula.append(letras, desde, cuantas);
        }
    }

    @Override
    public void endElement(String uri, String nombre, String qName) throws SAXException {
        elemento = "";
        enLinea.end(nombre);
        if (nombre.equals("c")) {
            keep();
        }
    }

    private void column(Attributes atributos) throws SAXException {
        if (Xml.isTrue(atributos, "hidden") || isZero(atributos, "width")) {
            int desde = Math.max(1, Xml.number(atributos, "min", 1));
            int hasta = Math.min(EXCEL_COLUMNS, Xml.number(atributos, "max", desde));
            columnasOcultas.set(desde - 1, Math.max(desde - 1, hasta));
        }
    }

    private void row(Attributes atributos) throws SAXException {
        fila = Xml.number(atributos, "r", fila + 2) - 1;
        filaOculta = Xml.isTrue(atributos, "hidden") || isZero(atributos, "ht");
        columna = -1;
        if (fila < 0 || filas.containsKey(fila)) {
            throw new SAXException("Row " + (fila + 1) + " is out of place");
        }
    }

    private void cell(Attributes atributos) throws SAXException {
        columna = Xml.attribute(atributos, "r").isPresent()
                ? column(Xml.attribute(atributos, "r").orElseThrow())
                : columna + 1;
        tipo = Xml.attribute(atributos, "t").orElse("n");
        estilo = Xml.number(atributos, "s", 0);
        conFormula = false;
        valor.setLength(0);
        formula.setLength(0);
        enLinea.clear();
    }

    private void keep() throws SAXException {
        Optional<Content> contenido = conFormula
                ? Optional.of(CellValues.formula(formula.toString()))
                : tipo.equals("inlineStr")
                        ? valores.text(enLinea.take())
                        : valores.value(tipo, valor.toString(), estilo);
        if (contenido.isEmpty()) {
            return;
        }
        checkLimits();
        SheetRow row = filas.computeIfAbsent(fila, numero -> new SheetRow(numero, filaOculta, new TreeMap<>()));
        if (row.celdas().put(columna, contenido.get()) != null) {
            throw new SAXException(SheetFaults.address(fila, columna) + " stands there twice");
        }
        celdas++;
    }

    private void checkLimits() throws SAXException {
        if (fila >= limits.rows() || columna >= limits.columns() || celdas >= limits.cells()) {
            throw new TooLarge(fila, columna);
        }
    }

    private void merged(String rango) throws SAXException {
        try {
            combinadas.add(CellRangeAddress.valueOf(rango));
        } catch (IllegalArgumentException e) {
            throw new SAXException("A merged region without sense: " + rango, e);
        }
        if (combinadas.size() > limits.rows()) {
            throw new TooLarge(0, 0);
        }
    }

    private int column(String celda) throws SAXException {
        int letras = 0;
        int numero = 0;
        while (letras < celda.length() && celda.charAt(letras) >= 'A' && celda.charAt(letras) <= 'Z' && letras < 3) {
            numero = numero * 26 + celda.charAt(letras++) - 'A' + 1;
        }
        if (letras == 0 || !celda.substring(letras).equals(String.valueOf(fila + 1))) {
            throw new SAXException("The cell " + celda + " is out of place");
        }
        return numero - 1;
    }

    private static boolean isZero(Attributes atributos, String nombre) {
        return Xml.attribute(atributos, nombre)
                .filter(medida -> medida.matches("0+(\\.0*)?"))
                .isPresent();
    }

    /** The sheet holds something beyond the limits. */
    static final class TooLarge extends SAXException {
        final int fila;
        final int columna;

        TooLarge(int fila, int columna) {
            super("Beyond the limits");
            this.fila = fila;
            this.columna = columna;
        }
    }
}
