package io.dictamen.procedure.digitacion;

import org.jspecify.annotations.Nullable;

/** Lo que dice una fila de {@code Comunicacion}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaComunicacion {
    Medio medio;

    @Nullable
    ResponsableCorreccion responsable;

    String siguientePaso;

    @Nullable
    Notificado notificarA;

    String mensaje;

    public void medio(Medio valor) {
        medio = valor;
    }

    public void responsable(@Nullable ResponsableCorreccion valor) {
        responsable = valor;
    }

    public void siguientePaso(String valor) {
        siguientePaso = valor;
    }

    public void notificarA(@Nullable Notificado valor) {
        notificarA = valor;
    }

    public void mensaje(String valor) {
        mensaje = valor;
    }
}
