package io.dictamen.procedure.ventadigital;

/** Lo que dice una fila de {@code Datos}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaDato {
    DatoProspecto dato;
    PedidoProspecto pedido;

    public void dato(DatoProspecto valor) {
        dato = valor;
    }

    public void pedido(PedidoProspecto valor) {
        pedido = valor;
    }
}
