package io.dictamen.workbook.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults of one sheet. Rows and columns count from 0, as in the file; addresses are as Excel shows them. */
public final class SheetFaults {
    private final Faults libro;
    private final String hoja;
    private final List<Placed> faltas = new ArrayList<>();
    private int contadas;

    SheetFaults(Faults libro, String hoja) {
        this.libro = libro;
        this.hoja = hoja;
    }

    void add(Place lugar, Gravedad gravedad, Codigo codigo, String mensaje, String sugerencia) {
        place(
                lugar.fila(),
                lugar.columna(),
                libro.diagnostic(hoja, lugar.toString(), codigo, gravedad, mensaje, sugerencia));
    }

    /** A fault of the sheet as a whole. */
    public void add(Codigo codigo, String mensaje, String sugerencia) {
        place(-1, -1, libro.diagnostic(hoja, "", codigo, Gravedad.ERROR, mensaje, sugerencia));
    }

    public Place at(int fila, int columna) {
        return new Place(this, fila, columna);
    }

    /** Whether nothing keeps the sheet from being used. */
    public boolean isEmpty() {
        return contadas == 0;
    }

    /** How many there are so far that keep it from being used, listed or not. */
    public int count() {
        return contadas;
    }

    List<Diagnostic> list() {
        return faltas.stream()
                .sorted(Comparator.comparingInt(Placed::fila).thenComparingInt(Placed::columna))
                .map(Placed::falta)
                .toList();
    }

    private void place(int fila, int columna, Diagnostic falta) {
        contadas += falta.blocks() ? 1 : 0;
        if (libro.admits(falta)) {
            faltas.add(new Placed(fila, columna, falta));
        }
    }

    private record Placed(int fila, int columna, Diagnostic falta) {}
}
