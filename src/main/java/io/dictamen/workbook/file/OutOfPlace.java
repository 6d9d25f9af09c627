package io.dictamen.workbook.file;

import javax.xml.stream.XMLStreamException;

/** A row or a cell stands there twice, or not in its order, so that each program shows another sheet. */
final class OutOfPlace extends XMLStreamException {
    final int fila;
    final int columna;

    OutOfPlace(int fila, int columna) {
        super("Out of place");
        this.fila = fila;
        this.columna = columna;
    }
}
