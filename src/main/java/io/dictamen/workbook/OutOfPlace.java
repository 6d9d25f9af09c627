package io.dictamen.workbook;

import org.xml.sax.SAXException;

/** A row or a cell stands there twice, or not in its order, so that each program shows another sheet. */
final class OutOfPlace extends SAXException {
    final int fila;
    final int columna;

    OutOfPlace(int fila, int columna) {
        super("Out of place");
        this.fila = fila;
        this.columna = columna;
    }
}
