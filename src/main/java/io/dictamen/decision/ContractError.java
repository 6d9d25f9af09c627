package io.dictamen.decision;

/** One fault of one field of a request; {@code campo} is its dotted path, such as {@code ordenes[1].estado}. */
public record ContractError(String campo, Codigo codigo, String mensaje) {

    /** The kinds of fault; a field is answered with the first that applies. */
    public enum Codigo {
        DESCONOCIDO,
        REQUERIDO,
        TIPO,
        LONGITUD,
        VALOR,
        FUTURO,
        INCOHERENTE
    }
}
