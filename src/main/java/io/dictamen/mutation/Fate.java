package io.dictamen.mutation;

/** What became of a mutant. */
public enum Fate {
    /** A scenario noticed. */
    MUERTO("muertos"),
    /** A request is answered differently, and no scenario notices. */
    VIVO("vivos"),
    /** No request that may come is answered differently: proved. */
    EQUIVALENTE("equivalentes"),
    /** Neither could be shown. */
    SIN_TERMINAR("sin terminar"),
    /** All that differs is what scenarios do not compare. */
    NO_OBSERVADO("no observados");

    private final String cuantos;

    Fate(String cuantos) {
        this.cuantos = cuantos;
    }

    public String cuantos() {
        return cuantos;
    }
}
