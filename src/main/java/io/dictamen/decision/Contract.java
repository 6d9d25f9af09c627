package io.dictamen.decision;

/** What a decision asks of a request. */
public final class Contract<I extends Record> {
    private final Class<I> tipo;

    private Contract(Class<I> tipo) {
        this.tipo = tipo;
    }

    public static <I extends Record> Contract<I> de(Class<I> tipo) {
        return new Contract<>(tipo);
    }

    public Class<I> tipo() {
        return tipo;
    }
}
