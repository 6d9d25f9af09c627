package io.dictamen.mutation;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Stage;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioResult;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.witness.Requests;
import io.dictamen.witness.Suite;
import io.dictamen.workbook.CatalogSheet;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.analysis.Contrast;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Puts small faults into the tables of a release, one at a time, and says which of them its scenarios notice. */
public final class Mutation {
    private static final long STEPS = 2_000_000;

    private Mutation() {}

    /**
     * @param escenarios the scenario files, by the decisions whose tables are mutated
     * @param threads how many of them work at once
     * @return decision by decision, table by table, row by row; the look-up sheets of each behind its tables
     */
    public static List<Judgement> of(ScenarioRun run, Map<Decision<?, ?>, byte[]> escenarios, int threads) {
        return of(run, escenarios, Effort.of(threads));
    }

    /** The same, within what it may take. */
    public static List<Judgement> of(ScenarioRun run, Map<Decision<?, ?>, byte[]> escenarios, Effort effort) {
        return of(run, escenarios, (tabla, fila) -> true, effort);
    }

    /** @param which the rows, and lines of look-up sheets, that get a fault */
    public static List<Judgement> of(
            ScenarioRun run,
            Map<Decision<?, ?>, byte[]> escenarios,
            BiPredicate<DecisionTable, Row> which,
            Effort effort) {
        List<Judge> judges = new ArrayList<>();
        escenarios.forEach(
                (decision, contenido) -> judges.addAll(judges(new Suite<>(decision, run, contenido), which)));
        return judged(judges, effort);
    }

    /** The scenarios that fail on the release as it is: they cannot notice anything, and take no part. */
    public static List<ScenarioResult> leftOut(ScenarioRun run, Map<Decision<?, ?>, byte[]> escenarios) {
        return escenarios.entrySet().stream()
                .flatMap(one -> run.run(ScenarioFile.parse(one.getKey(), one.getValue())).stream())
                .filter(resultado -> !resultado.cumple())
                .toList();
    }

    /** Those that judge the mutants of a decision; none in a release of before it. */
    static List<Judge> judges(Suite<?> suite) {
        return judges(suite, (tabla, fila) -> true);
    }

    private static List<Judge> judges(Suite<?> suite, BiPredicate<DecisionTable, Row> which) {
        if (suite.tablas().size() < suite.decision().etapas().size()) {
            return List.of();
        }
        Requests requests = new Requests(suite);
        List<Judge> judges = new ArrayList<>();
        for (int i = 0; i < suite.tablas().size(); i++) {
            int etapa = i;
            byRow(suite, i, which)
                    .values()
                    .forEach(mutants -> judges.add(new TableJudge(suite, requests, etapa, mutants)));
        }
        suite.hojas().forEach(hoja -> {
            Map<Mutant, CatalogSheet> faults = SheetFaults.of(hoja, suite.reglas());
            faults.keySet().stream()
                    .filter(mutant -> which.test(mutant.tabla(), mutant.row()))
                    .collect(Collectors.groupingBy(Mutant::fila, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(mutants -> judges.add(new SourceJudge(
                            suite,
                            requests,
                            mutants,
                            mutant -> suite.reglas().consulting(Objects.requireNonNull(faults.get(mutant))))));
        });
        return judges;
    }

    private static Map<Integer, List<Mutant>> byRow(Suite<?> suite, int etapa, BiPredicate<DecisionTable, Row> which) {
        DecisionTable tabla = suite.tablas().get(etapa);
        if (tabla.filas().stream().noneMatch(row -> which.test(tabla, row))) {
            return Map.of();
        }
        Stage<?> stage = suite.decision().etapas().get(etapa);
        Contrast itself = Contrast.of(tabla, List.of(), stage, suite.decision().contrato(), STEPS);
        Map<Integer, List<Mutant>> byRow = new LinkedHashMap<>();
        Mutants.of(tabla, stage.politica(), itself::overlap, row -> which.test(tabla, row))
                .forEach(mutant -> byRow.computeIfAbsent(mutant.fila(), same -> new ArrayList<>())
                        .add(mutant));
        return byRow;
    }

    static List<Judgement> judged(List<Judge> judges, Effort effort) {
        int all = judges.stream().mapToInt(judge -> judge.mutants().size()).sum();
        AtomicInteger some = new AtomicInteger();
        Runnable after = () -> effort.progress().judged(some.incrementAndGet(), all);
        ExecutorService workers = Executors.newFixedThreadPool(effort.threads());
        try {
            List<Callable<List<Judgement>>> tasks = new ArrayList<>();
            judges.forEach(judge -> tasks.add(() -> judge.all(effort.stopped(), after)));
            List<Judgement> judged = new ArrayList<>();
            for (Future<List<Judgement>> one : workers.invokeAll(tasks)) {
                judged.addAll(one.get());
            }
            return judged;
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
