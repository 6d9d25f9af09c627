package io.dictamen.procedure.ventaswat;

/** Lo que dice una fila de {@code Seguimiento}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaSeguimiento {
    AccionSeguimiento accion;
    ResponsableSeguimiento responsable;
    String siguientePaso;
    String mensaje;

    public void accion(AccionSeguimiento valor) {
        accion = valor;
    }

    public void responsable(ResponsableSeguimiento valor) {
        responsable = valor;
    }

    public void siguientePaso(String valor) {
        siguientePaso = valor;
    }

    public void mensaje(String valor) {
        mensaje = valor;
    }
}
