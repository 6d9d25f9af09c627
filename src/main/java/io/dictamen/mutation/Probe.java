package io.dictamen.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.scenario.CaseRun;
import io.dictamen.witness.Answers;
import io.dictamen.witness.Suite;
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
        boolean differs = Answers.differ(was, is);
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
                Answers.shown(suite.answer(dado, suite.reglas())),
                Answers.shown(suite.answer(dado, mutada)),
                suite.line(dado, "Mata " + mutant.operador() + " en " + mutant.celda()));
    }
}
