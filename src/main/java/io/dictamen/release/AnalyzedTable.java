package io.dictamen.release;

import io.dictamen.decision.Decision;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Stage;
import io.dictamen.procedure.Procedures;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.analysis.Analysis;
import io.dictamen.workbook.analysis.Budget;
import io.dictamen.workbook.analysis.TableAnalysis;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A table of a release with what is known of all its inputs.
 *
 * @param terminado whether everything was proved
 */
@Schema(name = "TablaAnalizada")
public record AnalyzedTable(String decision, HitPolicy politica, boolean terminado, Analysis analisis) {

    /** The tables of a workbook that decisions ask, those without faults. */
    static List<AnalyzedTable> of(Workbook libro) {
        List<AnalyzedTable> todas = new ArrayList<>();
        Procedures.decisiones()
                .forEach(decision -> decision.etapas()
                        .forEach(etapa -> libro.tablas().stream()
                                .filter(tabla ->
                                        tabla.nombre().equals(etapa.tabla()) && tabla.hechos() == etapa.hechos())
                                .forEach(tabla -> todas.add(of(decision, etapa, tabla)))));
        return todas;
    }

    private static AnalyzedTable of(Decision<?, ?> decision, Stage<?> etapa, DecisionTable tabla) {
        Analysis analisis = TableAnalysis.of(tabla, etapa, decision.contrato(), Budget.USUAL);
        return new AnalyzedTable(decision.nombre(), etapa.politica(), analisis.terminado(), analisis);
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
