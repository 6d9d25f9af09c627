package io.dictamen.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.decision.Motivo;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.scenario.CaseRun;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks a release and the one with a fault the same, until one request gets two answers. Confined to one thread. */
final class Probe {
    private final Suite<?> suite;
    private final RuleBase mutada;
    private @Nullable JsonNode found;
    private boolean unobserved;

    Probe(Suite<?> suite, RuleBase mutada) {
        this.suite = suite;
        this.mutada = mutada;
    }

    /** Whether the answers differ in what scenarios compare. */
    boolean differs(JsonNode dado) {
        CaseRun was = suite.answer(dado, suite.reglas());
        CaseRun is = suite.answer(dado, mutada);
        boolean differs = !was.actual().equals(is.actual())
                || !clauses(was).equals(clauses(is))
                || !Objects.equals(was.falta(), is.falta());
        if (differs) {
            found = dado;
        } else if (!unobserved) {
            CaseRun all = suite.whole(dado, suite.reglas());
            CaseRun now = suite.whole(dado, mutada);
            unobserved = !all.actual().equals(now.actual()) || !all.motivos().equals(now.motivos());
        }
        return differs;
    }

    /** The request that gets two answers; null as long as none was asked. */
    @Nullable
    JsonNode found() {
        return found;
    }

    /** Whether a request gets two answers that differ in nothing that scenarios compare. */
    boolean unobserved() {
        return unobserved;
    }

    Witness witness(Mutant mutant, JsonNode dado) {
        return new Witness(
                dado.toString(),
                shown(suite.answer(dado, suite.reglas())),
                shown(suite.answer(dado, mutada)),
                suite.line(dado, "Mata " + mutant.operador() + " en " + mutant.celda()));
    }

    private static Map<String, String> shown(CaseRun run) {
        String falta = run.falta();
        if (falta != null) {
            return Map.of("falta", falta);
        }
        Map<String, String> shown = new TreeMap<>(run.actual());
        shown.put("clausula", String.join("|", clauses(run)));
        return shown;
    }

    private static List<String> clauses(CaseRun run) {
        return run.motivos().stream().map(Motivo::clausula).toList();
    }
}
