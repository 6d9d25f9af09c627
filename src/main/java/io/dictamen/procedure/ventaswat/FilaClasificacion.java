package io.dictamen.procedure.ventaswat;

import java.util.List;

/** Lo que dice una fila de {@code ClasificacionVenta}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaClasificacion {
    TipoVenta tipoVenta;
    boolean requiereVisita;
    boolean requiereAgendamiento;
    Atencion atiende;
    List<Plataforma> plataformas;

    public void tipoVenta(TipoVenta valor) {
        tipoVenta = valor;
    }

    public void requiereVisita(boolean valor) {
        requiereVisita = valor;
    }

    public void requiereAgendamiento(boolean valor) {
        requiereAgendamiento = valor;
    }

    public void atiende(Atencion valor) {
        atiende = valor;
    }

    public void plataformas(Plataforma... valores) {
        plataformas = List.of(valores);
    }
}
