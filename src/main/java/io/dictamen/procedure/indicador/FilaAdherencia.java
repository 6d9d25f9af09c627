package io.dictamen.procedure.indicador;

/** Lo que dice una fila de {@code Adherencia}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaAdherencia {
    // Times the greatest number of periods, it still fits a long.
    private static final int GREATEST_META = 1_000;

    Periodo periodo;
    int meta;
    int duracionMinutos;

    public void periodo(Periodo valor) {
        periodo = valor;
    }

    public void meta(int valor) {
        if (valor < 1 || valor > GREATEST_META) {
            throw new IllegalArgumentException("A goal is from 1 to " + GREATEST_META);
        }
        meta = valor;
    }

    public void duracionMinutos(int valor) {
        duracionMinutos = valor;
    }
}
