package io.dictamen.procedure.digitacion;

import org.jspecify.annotations.Nullable;

/** Lo que dice una fila de {@code Accion}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaAccion {
    AccionCorreccion accion;

    @Nullable
    Modulo modulo;

    @Nullable
    Ejecutor ejecuta;

    @Nullable
    Vencimiento plazo;

    @Nullable
    String mensaje;

    public void accion(AccionCorreccion valor) {
        accion = valor;
    }

    public void modulo(@Nullable Modulo valor) {
        modulo = valor;
    }

    public void ejecuta(@Nullable Ejecutor valor) {
        ejecuta = valor;
    }

    public void plazo(@Nullable Vencimiento valor) {
        plazo = valor;
    }

    public void mensaje(@Nullable String valor) {
        mensaje = valor;
    }
}
