package io.dictamen.workbook.fault;

import java.util.ArrayList;
import java.util.List;

/** Gathers the faults of one workbook, so that one reading shows all of them. */
public final class Faults {
    private final String libro;
    private final int maximo;
    private final List<Diagnostic> delLibro = new ArrayList<>();
    private final List<SheetFaults> hojas = new ArrayList<>();
    private int contadas;

    public Faults(String libro, int maximo) {
        this.libro = libro;
        this.maximo = maximo;
    }

    public void add(Codigo codigo, String mensaje, String sugerencia) {
        if (admits()) {
            delLibro.add(diagnostic("", "", codigo, mensaje, sugerencia));
        }
    }

    public SheetFaults sheet(String hoja) {
        SheetFaults faults = new SheetFaults(this, hoja);
        hojas.add(faults);
        return faults;
    }

    public boolean isEmpty() {
        return contadas == 0;
    }

    /** The faults of the file, then those of each sheet from top to bottom and left to right. */
    public List<Diagnostic> list() {
        List<Diagnostic> todas = new ArrayList<>(delLibro);
        hojas.forEach(hoja -> todas.addAll(hoja.list()));
        if (contadas > maximo) {
            todas.add(diagnostic(
                    "",
                    "",
                    Codigo.LIBRO_LIMITE,
                    "Hay " + (contadas - maximo) + " faltas más que no se muestran.",
                    "Corrija las que se muestran y vuelva a cargar el libro."));
        }
        return List.copyOf(todas);
    }

    boolean admits() {
        contadas++;
        return contadas <= maximo;
    }

    Diagnostic diagnostic(String hoja, String celda, Codigo codigo, String mensaje, String sugerencia) {
        return new Diagnostic(libro, hoja, celda, codigo, Gravedad.ERROR, mensaje, sugerencia);
    }
}
