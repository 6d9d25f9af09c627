package io.dictamen.procedure.top10;

/** Lo que dice una fila de {@code Clasificacion}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaClasificacion {
    boolean esTop10;
    String siguientePaso;

    public void esTop10(boolean valor) {
        esTop10 = valor;
    }

    public void siguientePaso(String valor) {
        siguientePaso = valor;
    }
}
