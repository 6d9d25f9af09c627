package io.dictamen.decision;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A written procedure with the decisions taken from it.
 *
 * @param codigo as clauses cite it, such as {@code COM-DSC-P06}
 * @param libro the workbook in {@code decision-tables}
 * @param catalogos the look-up sheets of the workbook that its decisions ask
 * @param drl the rule file in {@code rules}; null where the tables say it all
 * @param palabras the constants of its reports that no decision has
 */
public record Procedure(
        String codigo,
        String titulo,
        String libro,
        @Nullable String drl,
        List<Decision<?, ?>> decisiones,
        List<Catalogo<?>> catalogos,
        List<String> palabras) {

    public Procedure(
            String codigo,
            String titulo,
            String libro,
            @Nullable String drl,
            List<Decision<?, ?>> decisiones,
            List<Catalogo<?>> catalogos) {
        this(codigo, titulo, libro, drl, decisiones, catalogos, List.of());
    }

    /** The same procedure with these of its decisions alone. */
    public Procedure con(List<Decision<?, ?>> algunas) {
        return new Procedure(codigo, titulo, libro, drl, List.copyOf(algunas), catalogos, palabras);
    }

    /** Every constant of its requests, its results and its reports, which its vocabulary may name. */
    public SortedSet<String> constantes() {
        return Constantes.de(this);
    }
}
