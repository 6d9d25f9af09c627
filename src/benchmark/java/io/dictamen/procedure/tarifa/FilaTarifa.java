package io.dictamen.procedure.tarifa;

/** Lo que dice una fila de {@code Tarifa}. */
public final class FilaTarifa {
    int tarifa;

    public void tarifa(int valor) {
        tarifa = valor;
    }
}
