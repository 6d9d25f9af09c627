package io.dictamen.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Decision;
import io.dictamen.decision.MalformedRequest;
import io.dictamen.decision.Verdict;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.impact.Comparison.Likeness;
import io.dictamen.impact.Impacto.Causa;
import io.dictamen.journal.RecordedRequest;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.UndecidedRequest;
import java.util.Optional;

/** Decides recorded requests again by one release, and compares. Thread-safe. */
final class Redecision {
    /** What became of one. */
    sealed interface Again {}

    /** It has no second verdict. */
    record Left(Causa causa) implements Again {}

    /** @param solicitud as its contract read it */
    record Decided(Decision<?, ?> decision, Record solicitud, Verdict<?> verdict, String desenlace, Likeness likeness)
            implements Again {}

    private final RuleBase rules;
    private final ObjectMapper json;
    private final Comparison comparison;

    Redecision(RuleBase rules, ObjectMapper json) {
        this.rules = rules;
        this.json = json;
        this.comparison = new Comparison(json);
    }

    int version() {
        return rules.version();
    }

    Again of(RecordedRequest recorded) {
        Optional<Decision<?, ?>> decision = Catalogue.known(recorded.decision());
        if (decision.isEmpty()) {
            return new Left(Causa.SIN_DECISION);
        }
        try {
            return decide(decision.get(), recorded);
        } catch (ContractViolation | MalformedRequest e) {
            return new Left(Causa.CONTRATO);
        } catch (UndecidedRequest e) {
            return new Left(Causa.SIN_FILA);
        }
    }

    private <I extends Record, O extends Record> Again decide(Decision<I, O> decision, RecordedRequest recorded) {
        Contract.Request<I> request =
                decision.contrato().read(recorded.entrada(), recorded.fechaReferencia(), recorded.zona());
        Verdict<O> verdict = rules.evaluate(decision, request.solicitud(), request.momento());
        Likeness likeness = comparison.of(recorded.respuesta(), bytes(verdict.resultado()), bytes(verdict.motivos()));
        return likeness == null
                ? new Left(Causa.SIN_RESULTADO)
                : new Decided(
                        decision,
                        request.solicitud(),
                        verdict,
                        decision.desenlace().apply(verdict.resultado()),
                        likeness);
    }

    private byte[] bytes(Object part) {
        try {
            return json.writeValueAsBytes(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A verdict cannot be written", e);
        }
    }
}
