package io.dictamen.workbook;

import io.dictamen.workbook.SheetData.SheetRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The cells of one sheet, with what is hidden and what is merged. Reads no further than the limits. */
final class SheetXml extends PartXml {
    private static final int EXCEL_COLUMNS = 16_384;
    private static final int EXCEL_ROWS = 1_048_576;
    // Less than this nobody sees: a column in characters, a row in points.
    private static final double NARROW = 0.5;
    private static final double LOW = 2;

    private final CellValues valores;
    private final Limits limits;
    private final TreeMap<Integer, SheetRow> filas = new TreeMap<>();
    private final BitSet columnasOcultas = new BitSet();
    private final List<CellRangeAddress> combinadas = new ArrayList<>();
    private final RichText enLinea = new RichText();
    private final StringBuilder valor = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private final BitSet partes = new BitSet();

    private int celdas;
    private long letras;
    private boolean conFilas;
    private boolean filasBajas;
    private int fila = -1;
    private boolean filaOculta;
    private int columna = -1;
    private String tipo = "n";
    private int estilo;
    private String actual = "";

    SheetXml(CellValues valores, Limits limits) {
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
    void start(String lugar, Attributes atributos) throws SAXException {
        actual = lugar;
        enLinea.start(lugar);
        switch (lugar) {
            case "worksheet/sheetFormatPr" -> defaults(atributos);
            case "worksheet/sheetData" -> rows();
            case "cols/col" -> column(atributos);
            case "sheetData/row" -> row(atributos);
            case "row/c" -> cell(atributos);
            case "c/f", "c/v", "c/is" -> once(lugar);
            case "mergeCells/mergeCell" ->
                merged(Xml.attribute(atributos, "ref").orElse(""));
            default -> {
                // Runs of a text, which it gathers itself.
            }
        }
    }

    @Override
    public void characters(char[] letras, int desde, int cuantas) {
        enLinea.characters(letras, desde, cuantas);
        if (actual.equals("c/v")) {
            valor.append(letras, desde, cuantas);
        } else if (actual.equals("c/f")) {
            formula.append(letras, desde, cuantas);
        }
    }

    @Override
    void end(String lugar) throws SAXException {
        actual = "";
        enLinea.end(lugar);
        if (lugar.equals("row/c")) {
            keep();
        }
    }

    private void defaults(Attributes atributos) throws SAXException {
        filasBajas = isLess(atributos, "defaultRowHeight", LOW);
        if (isLess(atributos, "defaultColWidth", NARROW)) {
            columnasOcultas.set(0, EXCEL_COLUMNS);
        }
    }

    private void rows() throws SAXException {
        if (conFilas) {
            throw new SAXException("The rows stand in two places");
        }
        conFilas = true;
    }

    private void column(Attributes atributos) throws SAXException {
        int desde = Math.max(1, Xml.number(atributos, "min", 1));
        int hasta = Math.min(EXCEL_COLUMNS, Xml.number(atributos, "max", desde));
        boolean oculta = Xml.isTrue(atributos, "hidden") || isLess(atributos, "width", NARROW);
        columnasOcultas.set(Math.min(desde, hasta + 1) - 1, hasta, oculta);
    }

    private void row(Attributes atributos) throws SAXException {
        int numero = Xml.number(atributos, "r", fila + 2) - 1;
        if (numero <= fila || numero >= EXCEL_ROWS) {
            throw new OutOfPlace(Math.max(0, Math.min(numero, EXCEL_ROWS)), 0);
        }
        fila = numero;
        filaOculta = Xml.isTrue(atributos, "hidden")
                || isLess(atributos, "ht", LOW)
                || (filasBajas && Xml.attribute(atributos, "ht").isEmpty());
        columna = -1;
    }

    private void cell(Attributes atributos) throws SAXException {
        int anterior = columna;
        columna = Xml.attribute(atributos, "r").isPresent()
                ? column(Xml.attribute(atributos, "r").orElseThrow())
                : columna + 1;
        if (columna <= anterior) {
            throw new OutOfPlace(fila, columna);
        }
        tipo = Xml.attribute(atributos, "t").orElse("n");
        estilo = Xml.number(atributos, "s", 0);
        partes.clear();
        valor.setLength(0);
        formula.setLength(0);
        enLinea.clear();
    }

    // Of two values each program takes another.
    private void once(String lugar) throws SAXException {
        int parte = lugar.charAt(2);
        if (partes.get(parte)) {
            throw new OutOfPlace(fila, columna);
        }
        partes.set(parte);
    }

    private void keep() throws SAXException {
        Optional<Content> contenido = partes.get('f')
                ? Optional.of(CellValues.formula(formula.toString(), valor.toString()))
                : tipo.equals("inlineStr")
                        ? valores.text(enLinea.take())
                        : valores.value(tipo, valor.toString(), estilo);
        if (contenido.isEmpty()) {
            return;
        }
        letras += contenido.get() instanceof Content.Text texto ? SafePattern.weight(texto.valor()) : 0;
        checkLimits();
        filas.computeIfAbsent(fila, numero -> new SheetRow(numero, filaOculta, new TreeMap<>()))
                .celdas()
                .put(columna, contenido.get());
        celdas++;
    }

    private void checkLimits() throws SAXException {
        if (fila >= limits.rows()
                || columna >= limits.columns()
                || celdas >= limits.cells()
                || letras > limits.letters()) {
            throw new TooLarge(fila, columna);
        }
    }

    private void merged(String rango) throws SAXException {
        if (!rango.matches("[A-Z]{1,3}[1-9]\\d{0,6}(:[A-Z]{1,3}[1-9]\\d{0,6})?")) {
            throw new SAXException("A merged region without sense: " + rango);
        }
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
        if (letras == 0 || !celda.substring(letras).equals(String.valueOf(fila + 1)) || numero > EXCEL_COLUMNS) {
            throw new OutOfPlace(fila, Math.max(0, columna));
        }
        return numero - 1;
    }

    private static boolean isLess(Attributes atributos, String nombre, double medida) throws SAXException {
        try {
            return Xml.attribute(atributos, nombre)
                    .filter(escrita -> Double.parseDouble(escrita) < medida)
                    .isPresent();
        } catch (NumberFormatException e) {
            throw new SAXException("The attribute " + nombre + " is no measure", e);
        }
    }
}
