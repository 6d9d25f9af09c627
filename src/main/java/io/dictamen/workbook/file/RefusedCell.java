package io.dictamen.workbook.file;

import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.SheetFaults;
import javax.xml.stream.XMLStreamException;

/** A cell for which its sheet is read no further; the message says why, in Spanish. */
final class RefusedCell extends XMLStreamException {
    private final int fila;
    private final int columna;
    private final Codigo codigo;
    private final String sugerencia;

    private RefusedCell(int fila, int columna, Codigo codigo, String mensaje, String sugerencia) {
        super(mensaje);
        this.fila = fila;
        this.columna = columna;
        this.codigo = codigo;
        this.sugerencia = sugerencia;
    }

    /** It stands there twice, or not in its order, so that each program shows another sheet. */
    static RefusedCell outOfPlace(int fila, int columna) {
        return new RefusedCell(
                fila,
                columna,
                Codigo.LIBRO_ILEGIBLE,
                "La hoja está dañada: una fila o una celda está dos veces o fuera de su orden.",
                FileKind.SAVE_AGAIN);
    }

    static RefusedCell beyond(Limits limits, int fila, int columna) {
        return new RefusedCell(
                fila,
                columna,
                Codigo.HOJA_LIMITE,
                "La hoja llega más allá de lo que se admite: " + limits.rows() + " filas, " + limits.columns()
                        + " columnas, " + limits.cells() + " celdas y " + limits.letters() + " letras.",
                "Parta la tabla en varias hojas o borre lo que esté lejos de ella.");
    }

    /** Notes may be as large as they like. */
    void tell(SheetData leido, SheetFaults faults) {
        if (codigo != Codigo.HOJA_LIMITE || !leido.isForPeople()) {
            faults.at(fila, columna).fault(codigo, String.valueOf(getMessage()), sugerencia);
        }
    }
}
