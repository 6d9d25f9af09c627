package io.dictamen.decision;

/**
 * A line of the vocabulary of a procedure: a constant, and what people call it.
 *
 * @param constante of its requests, its results or its reports
 */
public record Etiqueta(String constante, String etiqueta) {
    /** The look-up sheet that every workbook may have; a constant that is missing there is read as its own words. */
    public static final Catalogo<Etiqueta> VOCABULARIO = new Catalogo<>("Vocabulario", Etiqueta.class);
}
