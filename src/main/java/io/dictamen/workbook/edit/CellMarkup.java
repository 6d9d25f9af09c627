package io.dictamen.workbook.edit;

import io.dictamen.tabular.TableCell;
import io.dictamen.workbook.file.Escape;

/**
 * A cell as the file writes it.
 *
 * @param columna from 0
 * @param estilo its number in the list of styles, as written; empty for the first
 * @param open the tag that opens it, without its address and its last sign
 * @param rest what follows that tag, up to the one that closes it; empty where it closes itself
 */
record CellMarkup(int columna, String estilo, String open, String rest) {

    static CellMarkup blank(String prefix, int columna, String estilo) {
        return new CellMarkup(columna, estilo, open(prefix, estilo, ""), "");
    }

    static CellMarkup value(String prefix, int columna, String estilo, String tipo, String valor) {
        return new CellMarkup(
                columna,
                estilo,
                open(prefix, estilo, tipo),
                "<" + prefix + "v>" + valor + "</" + prefix + "v></" + prefix + "c>");
    }

    static CellMarkup text(String prefix, int columna, String estilo, String texto) {
        StringBuilder rest = new StringBuilder("<" + prefix + "is><" + prefix + "t xml:space=\"preserve\">");
        Escape.xml(rest, Escape.write(texto));
        rest.append("</" + prefix + "t></" + prefix + "is></" + prefix + "c>");
        return new CellMarkup(columna, estilo, open(prefix, estilo, "inlineStr"), rest.toString());
    }

    private static String open(String prefix, String estilo, String tipo) {
        return "<" + prefix + "c" + (estilo.isEmpty() ? "" : " s=\"" + estilo + "\"")
                + (tipo.isEmpty() ? "" : " t=\"" + tipo + "\"");
    }

    void append(StringBuilder xml, int fila) {
        int name = open.indexOf(' ') < 0 ? open.length() : open.indexOf(' ');
        xml.append(open, 0, name)
                .append(" r=\"")
                .append(TableCell.letras(columna))
                .append(fila)
                .append('"');
        xml.append(open, name, open.length())
                .append(rest.isEmpty() ? "/>" : ">")
                .append(rest);
    }
}
