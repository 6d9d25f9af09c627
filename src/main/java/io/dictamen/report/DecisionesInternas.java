package io.dictamen.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Decision;
import io.dictamen.evaluation.Decider;
import io.dictamen.rulebase.RuleBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** Decisions that a report asks of the active release; none is recorded. */
@Singleton
public class DecisionesInternas {
    private final Decider decider;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    DecisionesInternas(Decider decider, ObjectMapper json, Clock clock) {
        this.decider = decider;
        this.json = json;
        this.clock = clock;
    }

    /** The rules that decide now. */
    RuleBase reglas() {
        return decider.rules();
    }

    /** The result of a request that keeps the decision's contract. */
    <I extends Record, O extends Record> O decidir(RuleBase reglas, Decision<I, O> decision, Map<String, ?> solicitud) {
        Contract.Request<I> request =
                decision.contrato().read(text(solicitud), OffsetDateTime.now(clock), clock.getZone());
        return reglas.evaluate(decision, request.solicitud(), request.momento()).resultado();
    }

    private String text(Map<String, ?> solicitud) {
        try {
            return json.writeValueAsString(solicitud);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
