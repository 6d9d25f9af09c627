package io.dictamen.workbook.sheet;

import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableValue;
import io.dictamen.workbook.file.Escape;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Cells as a sheet has them. A text is always typed as one. */
final class CellXml {
    private static final int EXCEL_DIGITS = 15;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern ISO = Pattern.compile("[0-9T:.+Z-]{8,40}");

    private CellXml() {}

    /** @param estilos how many styles there are */
    static void sent(StringBuilder xml, TableCell celda, int fila, int estilos) {
        TableCell.Original original = celda.original();
        if (original == null) {
            String texto = celda.valor() instanceof TableValue.Text text ? text.valor() : "";
            text(xml, celda.columna(), fila, 0, texto);
            return;
        }
        int estilo = original.estilo() >= 0 && original.estilo() < estilos ? original.estilo() : 0;
        switch (original.tipo()) {
            case "n" -> typed(xml, celda.columna(), fila, estilo, "n", original.texto(), NUMBER);
            case "b" -> typed(xml, celda.columna(), fila, estilo, "b", original.texto(), Pattern.compile("[01]"));
            case "d" -> typed(xml, celda.columna(), fila, estilo, "d", original.texto(), ISO);
            default -> text(xml, celda.columna(), fila, estilo, original.texto());
        }
    }

    static void added(StringBuilder xml, int columna, int fila, int estilo, Object value) {
        if (value instanceof Boolean flag) {
            value(xml, columna, fila, estilo, "b", flag ? "1" : "0");
        } else if (value instanceof BigDecimal numero && numero.precision() <= EXCEL_DIGITS) {
            value(xml, columna, fila, estilo, "n", numero.toString());
        } else {
            text(xml, columna, fila, estilo, value instanceof BigDecimal n ? n.toPlainString() : value.toString());
        }
    }

    private static void typed(
            StringBuilder xml, int columna, int fila, int estilo, String tipo, String texto, Pattern sound) {
        if (sound.matcher(texto).matches()) {
            value(xml, columna, fila, estilo, tipo, texto);
        } else {
            text(xml, columna, fila, estilo, texto);
        }
    }

    private static void value(StringBuilder xml, int columna, int fila, int estilo, String tipo, String texto) {
        start(xml, columna, fila, estilo, tipo).append("<v>").append(texto).append("</v></c>");
    }

    private static void text(StringBuilder xml, int columna, int fila, int estilo, String texto) {
        start(xml, columna, fila, estilo, "inlineStr").append("<is><t xml:space=\"preserve\">");
        Escape.xml(xml, Escape.write(texto));
        xml.append("</t></is></c>");
    }

    private static StringBuilder start(StringBuilder xml, int columna, int fila, int estilo, String tipo) {
        xml.append("<c r=\"").append(TableCell.letras(columna)).append(fila).append('"');
        if (estilo > 0) {
            xml.append(" s=\"").append(estilo).append('"');
        }
        return xml.append(" t=\"").append(tipo).append("\">");
    }
}
