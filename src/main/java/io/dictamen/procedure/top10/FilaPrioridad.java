package io.dictamen.procedure.top10;

/** Lo que dice una fila de {@code Prioridad}. */
public final class FilaPrioridad {
    int prioridad;

    public void prioridad(int valor) {
        prioridad = valor;
    }
}
