package io.dictamen.scenario;

import io.dictamen.scenario.text.CaseText;

/** What a column of a scenario file says of its case. */
public enum Parte {
    NOMBRE(CaseText.NOMBRE),
    DADO("dado."),
    ESPERA("espera."),
    CLAUSULA("clausula"),
    /** Nothing that a scenario file knows. */
    NINGUNA("");

    private final String titulo;

    Parte(String titulo) {
        this.titulo = titulo;
    }

    /** The whole title, or what titles of this part begin with. */
    public String titulo() {
        return titulo;
    }

    public static Parte of(String titulo) {
        if (titulo.startsWith(DADO.titulo)) {
            return DADO;
        }
        if (titulo.startsWith(ESPERA.titulo)) {
            return ESPERA;
        }
        return titulo.equals(NOMBRE.titulo) ? NOMBRE : titulo.equals(CLAUSULA.titulo) ? CLAUSULA : NINGUNA;
    }

    /** The field that a title of this part names. */
    public String campo(String titulo) {
        return this == DADO || this == ESPERA ? titulo.substring(this.titulo.length()) : titulo;
    }
}
