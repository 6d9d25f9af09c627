package io.dictamen.comparison;

import java.util.List;

/**
 * What changes between the rules of two releases.
 *
 * @param nadaMas whether it is proved that nothing changes but what is told
 * @param consultas the look-up sheets that differ; a decision that consults one for no case of its scenarios is taken not to
 */
public record ReglasComparadas(boolean nadaMas, List<DecisionComparada> decisiones, List<ConsultaComparada> consultas) {

    static ReglasComparadas of(List<DecisionComparada> decisiones, List<ConsultaComparada> consultas) {
        boolean proved = consultas.isEmpty() && decisiones.stream().allMatch(DecisionComparada::terminada);
        return new ReglasComparadas(proved, decisiones, consultas);
    }

    /** Those of which anything is to be told. */
    public List<DecisionComparada> distintas() {
        return decisiones.stream()
                .filter(una -> una.veredicto() != Veredicto.IGUAL)
                .toList();
    }

    /** Whether it is proved that nothing changes at all. */
    public boolean iguales() {
        return nadaMas && distintas().isEmpty();
    }
}
