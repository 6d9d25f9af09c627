package io.dictamen.http;

import io.dictamen.wording.Wording;

/** The problems that any call may answer with. */
public final class Problems {
    private Problems() {}

    /** A query parameter that says nothing the call understands; {@code sentence} follows its name. */
    public static ProblemException badParameter(String nombre, String sentence) {
        return new ProblemException(
                ProblemType.PARAMETRO_INCORRECTO, "El parámetro " + Wording.quoted(nombre) + " " + sentence);
    }

    /** A header that says nothing the call understands; {@code sentence} follows its name. */
    public static ProblemException badHeader(String nombre, String sentence) {
        return new ProblemException(
                ProblemType.ENCABEZADO_INCORRECTO, "El encabezado " + Wording.quoted(nombre) + " " + sentence);
    }

    public static ProblemException notFound(String sentence) {
        return new ProblemException(ProblemType.NO_ENCONTRADO, sentence);
    }

    /** What the service answers where it failed, without internals. */
    public static Problem broken() {
        return StandardProblem.of(500);
    }

    /** Where the service must write down what it was sent before it can work on it. */
    public static ProblemException diskFull() {
        return new ProblemException(
                ProblemType.SIN_ESPACIO,
                "El servicio no tiene espacio en disco para este trabajo: reintente más tarde, y avise a quien lo opera.");
    }

    /** Where what is asked for stands in the database alone. */
    public static ProblemException databaseAway() {
        return new ProblemException(ProblemType.NO_DISPONIBLE, "La base de datos no está disponible; reintente.");
    }
}
