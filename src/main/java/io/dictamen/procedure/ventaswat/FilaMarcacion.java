package io.dictamen.procedure.ventaswat;

import org.jspecify.annotations.Nullable;

/** Lo que dice una fila de {@code Marcacion}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaMarcacion {
    boolean marcar;

    @Nullable
    String marcacion;

    MotivoMarcacion motivo;

    public void marcar(boolean valor) {
        marcar = valor;
    }

    public void marcacion(@Nullable String valor) {
        marcacion = valor;
    }

    public void motivo(MotivoMarcacion valor) {
        motivo = valor;
    }
}
