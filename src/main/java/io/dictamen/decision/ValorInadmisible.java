package io.dictamen.decision;

/** A cell gives a row a value that it cannot have; the words are for the author of the cell. */
public final class ValorInadmisible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sugerencia;

    /**
     * @param mensaje what is wrong, as a sentence
     * @param sugerencia what would be right, as a sentence
     */
    public ValorInadmisible(String mensaje, String sugerencia) {
        super(mensaje);
        this.sugerencia = sugerencia;
    }

    public String mensaje() {
        return String.valueOf(getMessage());
    }

    public String sugerencia() {
        return sugerencia;
    }
}
