package io.dictamen.decision;

import java.util.List;
import java.util.function.Predicate;

/** What is known of one request while it is being decided. Confined to the thread that decides. */
public interface Evaluation<I> {

    I solicitud();

    Momento momento();

    /** Whether the request keeps its contract; one that somebody still types need not, and conforms to nothing then. */
    boolean entera();

    /** The value that a DRL rule derived, or {@code ausente} where none did. */
    <T> T derivado(Derivado<T> nombre, T ausente);

    /** The entries of a look-up sheet, in row order. */
    <E extends Record> List<E> catalogo(Catalogo<E> cual);

    /** The fact on which an earlier stage was decided, of the class that the stage reads. */
    <H extends Record> H hecho(Stage<?> etapa, Class<H> hechos);

    /** Whether an earlier stage would keep the same rows for that fact as it kept for its own. */
    boolean decideIgual(Stage<?> etapa, Record otroHecho);

    /**
     * What the rows of an earlier stage ask of a field: those that say what {@code filas} looks for, and that its fact
     * meets in everything else. One entry a row, in row order; empty where the row asks nothing of that field.
     */
    <F> List<List<Exigencia>> exigencias(Stage<F> etapa, String campo, Predicate<F> filas);

    /** The rows of an earlier stage that its hit policy kept, in row order; empty where none matched. */
    <F> List<F> filas(Stage<F> etapa);

    /** The row of an earlier stage whose hit policy keeps one. */
    default <F> F fila(Stage<F> etapa) {
        return filas(etapa).get(0);
    }
}
