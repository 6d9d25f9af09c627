package io.dictamen.decision;

/**
 * The name and type of a fact that a DRL rule derives from a request, such as {@code enPlataforma}. A rule adds it with
 * {@code insert(EN_PLATAFORMA.con(true))}; naming one that no procedure has is a compile error of the DRL.
 */
public record Derivado<T>(String nombre, Class<T> tipo) {

    public Valor con(T valor) {
        return new Valor(this, valor);
    }

    /** A derived value, added by the rule that found it. */
    public record Valor(Derivado<?> derivado, Object valor) {}
}
