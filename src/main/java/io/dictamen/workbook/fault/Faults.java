package io.dictamen.workbook.fault;

import java.util.ArrayList;
import java.util.List;

/** Gathers the faults of one workbook, so that one reading shows all of them; warnings leave them their room. */
public final class Faults {
    private final String libro;
    private final int maximo;
    private final List<Diagnostic> delLibro = new ArrayList<>();
    private final List<SheetFaults> hojas = new ArrayList<>();
    private int errores;
    private int advertencias;

    public Faults(String libro, int maximo) {
        this.libro = libro;
        this.maximo = maximo;
    }

    public void add(Codigo codigo, String mensaje, String sugerencia) {
        Diagnostic falta = diagnostic("", "", codigo, Gravedad.ERROR, mensaje, sugerencia);
        if (admits(falta)) {
            delLibro.add(falta);
        }
    }

    public SheetFaults sheet(String hoja) {
        SheetFaults faults = new SheetFaults(this, hoja);
        hojas.add(faults);
        return faults;
    }

    /** Whether nothing keeps the workbook from being used. */
    public boolean isEmpty() {
        return errores == 0;
    }

    /** The faults of the file, then those of each sheet from top to bottom and left to right. */
    public List<Diagnostic> list() {
        List<Diagnostic> todas = new ArrayList<>(delLibro);
        hojas.forEach(hoja -> todas.addAll(hoja.list()));
        rest(errores, "faltas", Gravedad.ERROR, todas);
        rest(advertencias, "advertencias", Gravedad.ADVERTENCIA, todas);
        return List.copyOf(todas);
    }

    boolean admits(Diagnostic falta) {
        return (falta.blocks() ? ++errores : ++advertencias) <= maximo;
    }

    Diagnostic diagnostic(
            String hoja, String celda, Codigo codigo, Gravedad gravedad, String mensaje, String sugerencia) {
        return new Diagnostic(libro, hoja, celda, codigo, gravedad, mensaje, sugerencia);
    }

    private void rest(int contadas, String cuales, Gravedad gravedad, List<Diagnostic> todas) {
        if (contadas > maximo) {
            todas.add(diagnostic(
                    "",
                    "",
                    Codigo.LIBRO_LIMITE,
                    gravedad,
                    "Hay " + (contadas - maximo) + " " + cuales + " más que no se muestran.",
                    "Corrija las que se muestran y vuelva a cargar el libro."));
        }
    }
}
