package io.dictamen.decision;

/** A look-up sheet that decisions know: its name in the workbook, and the record that each of its rows is read into. */
public record Catalogo<E extends Record>(String nombre, Class<E> entrada) {}
