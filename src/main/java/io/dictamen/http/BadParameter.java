package io.dictamen.http;

import io.dictamen.wording.Wording;

/** A query parameter that says nothing the call understands. */
public final class BadParameter extends ProblemException {
    private final String nombre;
    private final String sentence;

    /** @param sentence follows its name */
    BadParameter(String nombre, String sentence) {
        super(ProblemType.PARAMETRO_INCORRECTO, "El parámetro " + Wording.quoted(nombre) + " " + sentence);
        this.nombre = nombre;
        this.sentence = sentence;
    }

    public String nombre() {
        return nombre;
    }

    /** What is wrong, without its name, as the rest of a sentence. */
    public String sentence() {
        return sentence;
    }
}
