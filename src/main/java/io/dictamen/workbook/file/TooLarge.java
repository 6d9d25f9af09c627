package io.dictamen.workbook.file;

import javax.xml.stream.XMLStreamException;

/** The sheet holds something beyond the limits. */
final class TooLarge extends XMLStreamException {
    final int fila;
    final int columna;

    TooLarge(int fila, int columna) {
        super("Beyond the limits");
        this.fila = fila;
        this.columna = columna;
    }
}
