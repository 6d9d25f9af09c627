package io.dictamen.decision;

import org.jspecify.annotations.Nullable;

/**
 * A look-up sheet that decisions know: its name in the workbook, and the record that each of its rows is read into.
 *
 * @param clave the component that tells its entries apart, of which no constant may be missing; null where there is none
 * @param unaLinea whether it has exactly one entry
 */
public record Catalogo<E extends Record>(
        String nombre, Class<E> entrada, @Nullable String clave, boolean unaLinea) {

    public Catalogo(String nombre, Class<E> entrada) {
        this(nombre, entrada, null, false);
    }

    public Catalogo(String nombre, Class<E> entrada, String clave) {
        this(nombre, entrada, clave, false);
    }

    /** A sheet of parameters, each a column of its only line. */
    public static <E extends Record> Catalogo<E> deUnaLinea(String nombre, Class<E> entrada) {
        return new Catalogo<>(nombre, entrada, null, true);
    }
}
