package io.dictamen.release;

import io.dictamen.decision.HitPolicy;
import io.dictamen.workbook.analysis.Analysis;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a release with what is known of all its inputs.
 *
 * @param terminado whether everything was proved
 */
record AnalyzedTable(String decision, HitPolicy politica, boolean terminado, Analysis analisis) {

    static AnalyzedTable of(String decision, HitPolicy politica, Analysis analisis) {
        return new AnalyzedTable(decision, politica, analisis.terminado(), analisis);
    }

    /** Its errors; and of a table that has to give one row, that it could not be proved that it always does. */
    List<Impedimento> impedimentos() {
        List<Impedimento> todos = new ArrayList<>();
        analisis.errores().forEach(hallazgo -> todos.add(Impedimento.of(hallazgo)));
        if (politica != HitPolicy.COLLECT) {
            analisis.sinProbar().forEach(frase -> todos.add(Impedimento.unproved(analisis, frase)));
        }
        return todos;
    }
}
