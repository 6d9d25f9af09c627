package io.dictamen.procedure.prueba;

/** A row that has a code, as those of the checklists. */
public final class FilaCodigo {
    private String dicho = "";

    public void codigo(String valor) {
        dicho = valor + dicho;
    }

    public void mensaje(String valor) {
        dicho = dicho + " " + valor;
    }

    @Override
    public String toString() {
        return dicho;
    }
}
