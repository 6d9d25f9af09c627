package io.dictamen.procedure.anulacion;

import org.jspecify.annotations.Nullable;

/** Lo que dice una fila de {@code Requisitos}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaRequisito {
    Requisito requisito;
    boolean identifica;

    public void requisito(Requisito valor) {
        requisito = valor;
    }

    public void identifica(@Nullable Boolean valor) {
        identifica = Boolean.TRUE.equals(valor);
    }
}
