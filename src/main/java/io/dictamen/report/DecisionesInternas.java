package io.dictamen.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Decision;
import io.dictamen.problem.Problem;
import io.dictamen.problem.ProblemException;
import io.dictamen.procedure.Procedures;
import io.dictamen.release.ActiveRelease;
import io.dictamen.rulebase.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** Decisions that a report asks of the active release, by name; none is recorded. */
@ApplicationScoped
class DecisionesInternas {
    @Inject
    ActiveRelease release;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** The result of a request that keeps the decision's contract. */
    JsonNode decidir(String nombre, Map<String, ?> solicitud) {
        Decision<?, ?> decision = Procedures.ALL.stream()
                .flatMap(procedimiento -> procedimiento.decisiones().stream())
                .filter(una -> una.nombre().equals(nombre))
                .findFirst()
                .orElseThrow(() -> unavailable(
                        "Esta versión del servicio no tiene la decisión «" + nombre + "», que este reporte necesita."));
        RuleBase reglas = release.ruleBase()
                .orElseThrow(
                        () -> unavailable("Ninguna versión de las reglas está activa, y este reporte la necesita."));
        return result(decision, reglas, solicitud);
    }

    private <I extends Record, O extends Record> JsonNode result(
            Decision<I, O> decision, RuleBase reglas, Map<String, ?> solicitud) {
        Contract.Request<I> request =
                decision.contrato().read(text(solicitud), OffsetDateTime.now(clock), clock.getZone());
        return json.valueToTree(reglas.evaluate(decision, request.solicitud(), request.momento())
                .resultado());
    }

    private String text(Map<String, ?> solicitud) {
        try {
            return json.writeValueAsString(solicitud);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException unavailable(String detail) {
        return new ProblemException(Problem.of(503, "decision-no-disponible", "Decisión no disponible", detail));
    }
}
