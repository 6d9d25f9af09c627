package io.dictamen.procedure.top10;

/** Lo que dice una fila de {@code EnrutamientoTop10}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaEnrutamiento {
    Destino destino;
    Accion accion;
    Visita visita;
    String siguientePaso;
    String mensaje;

    public void destino(Destino valor) {
        destino = valor;
    }

    public void accion(Accion valor) {
        accion = valor;
    }

    public void visita(Visita valor) {
        visita = valor;
    }

    public void siguientePaso(String valor) {
        siguientePaso = valor;
    }

    public void mensaje(String valor) {
        mensaje = valor;
    }
}
