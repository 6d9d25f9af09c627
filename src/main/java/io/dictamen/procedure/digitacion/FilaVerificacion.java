package io.dictamen.procedure.digitacion;

import org.jspecify.annotations.Nullable;

/** Lo que dice una fila de {@code Verificacion}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaVerificacion {
    EstadoVerificacion estado;

    @Nullable
    Ejecutor responsable;

    String siguientePaso;
    String mensaje;

    public void estado(EstadoVerificacion valor) {
        estado = valor;
    }

    public void responsable(@Nullable Ejecutor valor) {
        responsable = valor;
    }

    public void siguientePaso(String valor) {
        siguientePaso = valor;
    }

    public void mensaje(String valor) {
        mensaje = valor;
    }
}
