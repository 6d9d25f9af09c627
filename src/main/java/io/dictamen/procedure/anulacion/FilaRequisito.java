package io.dictamen.procedure.anulacion;

/** Lo que dice una fila de {@code Requisitos}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaRequisito {
    Requisito requisito;

    public void requisito(Requisito valor) {
        requisito = valor;
    }
}
