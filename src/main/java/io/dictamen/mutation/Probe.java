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
        CaseRun was = suite.own(dado);
        CaseRun is = suite.whole(dado, mutada);
        if (Answers.same(was, is)) {
            return false;
        }
        boolean differs = Answers.differ(suite.answer(dado, suite.reglas()), suite.answer(dado, mutada));
        if (differs) {
            found = dado;
        } else {
            unobserved = true;
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
