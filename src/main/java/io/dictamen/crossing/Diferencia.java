package io.dictamen.crossing;

import org.jspecify.annotations.Nullable;

/**
 * A column in which a sale is not the same in both sheets.
 *
 * @param almacontact what the base has in it; null if that is blank
 */
record Diferencia(
        String columna,
        @Nullable String almacontact,
        @Nullable String claro) {

    /** As a cell of a sheet tells it. */
    @Override
    public String toString() {
        return columna + ": " + shown(almacontact) + " ≠ " + shown(claro);
    }

    private static String shown(@Nullable String valor) {
        return valor == null ? "(vacío)" : valor;
    }
}
