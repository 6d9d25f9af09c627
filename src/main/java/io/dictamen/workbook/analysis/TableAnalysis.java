package io.dictamen.workbook.analysis;

import io.dictamen.decision.Contract;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Stage;
import io.dictamen.workbook.DecisionTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Looks at all the inputs of a table at once. It is exact over what the columns ask, taken as independent: every fault of
 * the table is found, and none that it has not, as long as its budget lasts. What the contract refuses is no input. A
 * pattern, and what a row of a checklist looks for, counts as a yes or no of which nothing else is known.
 */
public final class TableAnalysis {
    private final Space space;
    private final Budget budget;
    private final HitPolicy policy;
    private final Report report;
    private final Findings findings;
    private final BitSet possible = new BitSet();
    private final List<String> unproved = new ArrayList<>();

    private TableAnalysis(Space space, HitPolicy policy, Budget budget) {
        this.space = space;
        this.policy = policy;
        this.budget = budget;
        this.report = new Report(space, policy);
        this.findings = new Findings(budget.porTipo());
    }

    /**
     * Analyses a table without faults.
     *
     * @param etapa the stage of a decision that the table decides
     * @param contrato that of the decision
     * @return what was found, and what could not be proved within the budget
     */
    public static Analysis of(DecisionTable tabla, Stage<?> etapa, Contract<?> contrato, Budget presupuesto) {
        Request request = Request.in(tabla.hechos(), contrato, etapa.coherencias());
        TableAnalysis analysis = new TableAnalysis(SpaceBuilder.build(tabla, request), etapa.politica(), presupuesto);
        analysis.run();
        return new Analysis(
                tabla.libro(),
                tabla.hoja(),
                tabla.nombre(),
                analysis.findings.list(),
                List.copyOf(analysis.unproved),
                analysis.findings.omitted());
    }

    private void run() {
        lookForContradictions();
        switch (policy) {
            case FIRST -> {
                Shadows shadows = new Shadows(space, report, steps());
                rows("filas que otras anteriores tapan", row -> shadows.look(row, findings));
                lookForHoles();
            }
            case UNIQUE -> {
                Overlaps overlaps = new Overlaps(space, report, steps());
                rows("solapes", row -> overlaps.look(row, findings));
                lookForHoles();
            }
            case COLLECT -> {
                Repeats repeats = new Repeats(space, report, possible, steps());
                rows("filas repetidas", row -> repeats.look(row, findings));
            }
        }
    }

    private void lookForContradictions() {
        Contradictions contradictions = new Contradictions(space, steps());
        possible.set(0, space.rows().size());
        rows("contradicciones", row -> {
            if (contradictions.isImpossible(row)) {
                possible.clear(row);
                findings.add(report.contradiction(row, contradictions.culprits(row)));
            }
        });
    }

    private void rows(String what, IntConsumer proof) {
        for (int row = possible.nextSetBit(0); row >= 0; row = possible.nextSetBit(row + 1)) {
            try {
                proof.accept(row);
            } catch (Steps.Exhausted e) {
                unproved.add(
                        "No se terminó de buscar " + what + ": faltan las filas desde la " + report.number(row) + ".");
                return;
            }
        }
    }

    private void lookForHoles() {
        List<Holes.Hole> holes = new ArrayList<>();
        try {
            new Holes(space, steps()).find(budget.porTipo() + 1, holes);
        } catch (Steps.Exhausted e) {
            unproved.add("No se terminó de buscar huecos: puede haber más que los que se muestran.");
        }
        holes.forEach(hole -> findings.add(report.hole(hole)));
    }

    private Steps steps() {
        return new Steps(budget.pasos());
    }
}
