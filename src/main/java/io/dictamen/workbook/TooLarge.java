package io.dictamen.workbook;

import org.xml.sax.SAXException;

/** The sheet holds something beyond the limits. */
final class TooLarge extends SAXException {
    final int fila;
    final int columna;

    TooLarge(int fila, int columna) {
        super("Beyond the limits");
        this.fila = fila;
        this.columna = columna;
    }
}
