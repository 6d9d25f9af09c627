package io.dictamen.mutation;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Stage;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.analysis.Contrast;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Puts small faults into the tables of a release, one at a time, and says which of them its scenarios notice. */
public final class Mutation {
    private static final long STEPS = 2_000_000;

    private final ScenarioRun run;
    private final List<Callable<List<Judgement>>> tasks = new ArrayList<>();

    private Mutation(ScenarioRun run) {
        this.run = run;
    }

    /**
     * @param escenarios the scenario files, by the decisions whose tables are mutated
     * @param threads how many of them work at once
     * @return decision by decision, table by table, row by row
     */
    public static List<Judgement> of(ScenarioRun run, Map<Decision<?, ?>, byte[]> escenarios, int threads) {
        Mutation mutation = new Mutation(run);
        escenarios.forEach((decision, contenido) -> mutation.add(decision, contenido));
        return mutation.judged(threads);
    }

    private <I extends Record> void add(Decision<I, ?> decision, byte[] contenido) {
        Suite<I> suite = new Suite<>(decision, run, contenido);
        if (suite.tablas().size() < decision.etapas().size()) {
            return; // a release of before the decision
        }
        Requests requests = new Requests(suite);
        for (int i = 0; i < suite.tablas().size(); i++) {
            add(suite, requests, i);
        }
    }

    private void add(Suite<?> suite, Requests requests, int etapa) {
        byRow(suite, etapa)
                .values()
                .forEach(mutants -> tasks.add(() -> new Judge(suite, requests, etapa, mutants).all()));
    }

    private static Map<Integer, List<Mutant>> byRow(Suite<?> suite, int etapa) {
        DecisionTable tabla = suite.tablas().get(etapa);
        Stage<?> stage = suite.decision().etapas().get(etapa);
        Contrast itself = Contrast.of(tabla, List.of(), stage, suite.decision().contrato(), STEPS);
        Map<Integer, List<Mutant>> byRow = new LinkedHashMap<>();
        Mutants.of(tabla, stage.politica(), itself::overlap)
                .forEach(mutant -> byRow.computeIfAbsent(mutant.fila(), same -> new ArrayList<>())
                        .add(mutant));
        return byRow;
    }

    private List<Judgement> judged(int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Judgement> all = new ArrayList<>();
            for (Future<List<Judgement>> one : workers.invokeAll(tasks)) {
                all.addAll(one.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
