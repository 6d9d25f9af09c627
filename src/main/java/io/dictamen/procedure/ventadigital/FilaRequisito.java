package io.dictamen.procedure.ventadigital;

/** Lo que dice una fila de {@code RequisitosDigital}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaRequisito {
    Requisito requisito;

    public void requisito(Requisito valor) {
        requisito = valor;
    }
}
