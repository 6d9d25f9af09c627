package io.dictamen.procedure.indicador;

/** Lo que dice una fila de {@code Indicador}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaIndicador {
    Calificacion resultado;
    String parametro;

    public void resultado(Calificacion valor) {
        resultado = valor;
    }

    public void parametro(String valor) {
        parametro = valor;
    }
}
