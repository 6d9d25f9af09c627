package io.dictamen.procedure.ventaswat;

/** Lo que dice una fila de {@code Cruce}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaCruce {
    EstadoCruce estado;
    AccionCruce accion;

    public void estado(EstadoCruce valor) {
        estado = valor;
    }

    public void accion(AccionCruce valor) {
        accion = valor;
    }
}
