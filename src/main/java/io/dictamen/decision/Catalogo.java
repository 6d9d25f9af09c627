package io.dictamen.decision;

import org.jspecify.annotations.Nullable;

/**
 * A look-up sheet that decisions know: its name in the workbook, and the record that each of its rows is read into.
 *
 * @param clave the component that tells its entries apart, of which no constant may be missing; null where there is none
 */
public record Catalogo<E extends Record>(
        String nombre, Class<E> entrada, @Nullable String clave) {

    public Catalogo(String nombre, Class<E> entrada) {
        this(nombre, entrada, null);
    }
}
