package io.dictamen.procedure.top10;

import org.jspecify.annotations.Nullable;

/** Lo que dice una fila de {@code EnrutamientoTop10}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaEnrutamiento {
    Destino destino;
    Accion accion;
    Visita visita;
    String siguientePaso;
    String mensaje;

    @Nullable
    String causa;

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

    /** Lo que antecede en el mensaje a la causa de la insatisfacción; una fila que no la dice no lo lleva. */
    public void causa(@Nullable String valor) {
        causa = valor;
    }

    String mensaje(SolicitudEnrutamiento caso) {
        return causa == null || caso.causaInsatisfaccion() == null
                ? mensaje
                : mensaje + " " + causa + " " + caso.causaInsatisfaccion();
    }
}
