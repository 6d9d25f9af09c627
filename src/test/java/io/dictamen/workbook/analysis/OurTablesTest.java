package io.dictamen.workbook.analysis;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Stage;
import io.dictamen.procedure.Procedures;
import io.dictamen.workbook.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of this very repository. */
class OurTablesTest {

    @Test
    void no_table_leaves_anything_open_or_says_anything_twice() {
        List<String> tables = new ArrayList<>();
        Procedures.ALL.stream()
                .flatMap(procedure -> procedure.decisiones().stream())
                .forEach(decision -> {
                    for (Analysis analysis : analyses(decision)) {
                        assertThat(analysis.sinProbar()).as(analysis.tabla()).isEmpty();
                        assertThat(analysis.hallazgos()).as(analysis.tabla()).isEmpty();
                        tables.add(analysis.tabla());
                    }
                });
        assertThat(tables).hasSize(27).contains("Registro", "Cruce", "Legalizacion", "Indicador", "Venta");
    }

    private static List<Analysis> analyses(Decision<?, ?> decision) {
        List<Analysis> analyses = new ArrayList<>();
        List<DecisionTable> tables = RULE_BASE.tablas(decision);
        List<Stage<?>> stages = decision.etapas();
        for (int i = 0; i < stages.size(); i++) {
            analyses.add(TableAnalysis.of(tables.get(i), stages.get(i), decision.contrato(), Budget.USUAL));
        }
        return analyses;
    }
}
