package io.dictamen.workbook.edit;

/** A change that cannot be done, whatever is typed; the message says why, in Spanish. */
public final class ImpossibleEdit extends Exception {
    private static final long serialVersionUID = 1;

    private final int cambio;

    ImpossibleEdit(int cambio, String mensaje) {
        super(mensaje);
        this.cambio = cambio;
    }

    /** Which change it is, from 0; negative where it is none in particular. */
    public int cambio() {
        return cambio;
    }
}
