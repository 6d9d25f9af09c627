package io.dictamen.release;

import io.dictamen.decision.Decision;
import io.dictamen.deployment.Deployment;
import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;

/** The rules of this very repository, compiled once for all the tests that ask them. */
public final class OurRules {
    public static final RuleBase RULE_BASE = Deployment.compile(1);

    private OurRules() {}

    /** The rules with another version of one workbook. */
    static RuleBase with(Workbook libro) {
        return RuleBaseCompiler.compile(
                0, Procedures.ALL, Deployment.librosCon(libro), Deployment.derivaciones(), null);
    }

    /** The names of all the rows of a decision's tables. */
    public static List<String> rows(Decision<?, ?> decision) {
        List<String> reglas = new ArrayList<>();
        for (DecisionTable tabla : RULE_BASE.tablas(decision)) {
            tabla.filas().forEach(fila -> reglas.add(tabla.regla(fila)));
        }
        return reglas;
    }
}
