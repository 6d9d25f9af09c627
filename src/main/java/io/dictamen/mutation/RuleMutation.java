package io.dictamen.mutation;

import io.dictamen.decision.Decision;
import io.dictamen.mutation.RuleFaults.Faulty;
import io.dictamen.rulebase.DerivationRules;
import io.dictamen.rulebase.Regla;
import io.dictamen.rulebase.RuleTrials;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.witness.Requests;
import io.dictamen.witness.Suite;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts small faults into rule files, which are compiled anew with each: for the build, where their compiler is. */
public final class RuleMutation {
    private RuleMutation() {}

    /**
     * @param archivos the text of each rule file by its name
     * @return file by file, decision by decision; a fault that does not compile is none
     */
    public static List<Judgement> of(
            ScenarioRun run, Map<Decision<?, ?>, byte[]> escenarios, Map<String, String> archivos, Effort effort) {
        List<Judge> judges = new ArrayList<>();
        archivos.forEach((archivo, texto) -> {
            List<Faulty> all = RuleFaults.of(archivo, texto);
            Map<Mutant, DerivationRules> rules = new IdentityHashMap<>();
            RuleTrials.compile(all.stream().map(Faulty::texto).toList())
                    .forEach((place, reglas) -> rules.put(all.get(place).mutant(), reglas));
            escenarios.forEach((decision, contenido) -> {
                Set<String> suyas = run.reglas().reglas(decision).stream()
                        .map(Regla::nombre)
                        .collect(Collectors.toSet());
                List<Mutant> mutants = all.stream()
                        .filter(one -> suyas.contains(one.regla()))
                        .map(Faulty::mutant)
                        .filter(rules::containsKey)
                        .toList();
                if (!mutants.isEmpty()) {
                    judges.add(judge(new Suite<>(decision, run, contenido), mutants, rules));
                }
            });
        });
        return Mutation.judged(judges, effort);
    }

    private static Judge judge(Suite<?> suite, List<Mutant> mutants, Map<Mutant, DerivationRules> rules) {
        return new SourceJudge(
                suite,
                new Requests(suite),
                mutants,
                mutant -> suite.reglas().deriving(Objects.requireNonNull(rules.get(mutant))));
    }
}
