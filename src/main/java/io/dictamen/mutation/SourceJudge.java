package io.dictamen.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.witness.Question;
import io.dictamen.witness.Requests;
import io.dictamen.witness.Suite;
import io.dictamen.workbook.Outcomes.Outcome;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Says what becomes of mutants of what tables look in or are told: look-up sheets and rule files. Any request may tell them,
 * and nothing proves that none does: what no request told is unfinished. Confined to one thread.
 */
final class SourceJudge extends Judge {
    // An entry that no request of these tells may be told by none: many more would only take time.
    private static final int MOST_ASKED = 2_000;

    private final Function<Mutant, RuleBase> mutated;

    SourceJudge(Suite<?> suite, Requests requests, List<Mutant> mutants, Function<Mutant, RuleBase> mutated) {
        super(suite, requests, mutants);
        this.mutated = mutated;
    }

    @Override
    RuleBase mutated(Mutant mutant) {
        return mutated.apply(mutant);
    }

    @Override
    boolean mayTell(List<Question> preguntas, Mutant mutant) {
        return true;
    }

    @Override
    Judgement hunted(Mutant mutant, RuleBase mutated, BooleanSupplier stopped) {
        Probe probe = new Probe(suite, mutated);
        List<Supplier<List<JsonNode>>> places = List.of(
                () -> requests.with(said(mutant)),
                () -> requests.bases().stream().map(Requests.Known::dado).toList(),
                requests::shifted,
                () -> requests.variants().stream().map(Requests.Known::dado).toList());
        int asked = 0;
        for (Supplier<List<JsonNode>> place : places) {
            for (JsonNode dado : place.get()) {
                if (asked++ >= MOST_ASKED || stopped.getAsBoolean()) {
                    return judged(mutant, probe.unobserved() ? Fate.NO_OBSERVADO : Fate.SIN_TERMINAR, "", null);
                }
                if (suite.faults(dado).isEmpty() && probe.differs(dado)) {
                    return judged(mutant, Fate.VIVO, "", probe.witness(mutant, dado));
                }
            }
        }
        return judged(mutant, probe.unobserved() ? Fate.NO_OBSERVADO : Fate.SIN_TERMINAR, "", null);
    }

    /** What the line said and says with the fault, by column: fields of requests may be called as columns are. */
    private static List<Map<String, Object>> said(Mutant mutant) {
        List<Row> lines = new ArrayList<>(mutant.cambio().in().values());
        lines.add(0, mutant.row());
        List<Map<String, Object>> said = new ArrayList<>();
        for (Row line : lines) {
            Map<String, Object> byColumn = new LinkedHashMap<>();
            List<Outcome> columnas = mutant.tabla().resultados().columnas();
            for (int i = 0; i < columnas.size(); i++) {
                Object value = line.dichos().get(i);
                if (value != null) {
                    byColumn.put(columnas.get(i).nombre(), value);
                }
            }
            said.add(byColumn);
        }
        return said;
    }
}
