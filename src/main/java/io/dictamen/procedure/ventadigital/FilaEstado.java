package io.dictamen.procedure.ventadigital;

/** Lo que dice una fila de {@code EstadoDigital}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaEstado {
    boolean permitido;
    String mensaje;

    public void permitido(boolean valor) {
        permitido = valor;
    }

    public void mensaje(String valor) {
        mensaje = valor;
    }
}
