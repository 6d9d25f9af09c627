package io.dictamen.procedure.indicador;

import org.jspecify.annotations.Nullable;

/** Lo que dice una fila de {@code Indicador}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaIndicador {
    Calificacion resultado;

    public void resultado(Calificacion valor) {
        resultado = valor;
    }

    // Releases of before 2026-11-29 have this column, and are still decided again; the accepting row says it now.
    public void parametro(@Nullable String valor) {}

    boolean acepta() {
        return resultado == Calificacion.ACEPTADO || resultado == Calificacion.APROBADO;
    }
}
