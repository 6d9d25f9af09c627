package io.dictamen.evaluation;

import io.dictamen.decision.CamposPedidos;
import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.MalformedRequest;
import io.dictamen.decision.PorCampo;
import io.dictamen.http.Outage;
import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.http.Problems;
import io.dictamen.rulebase.MissingTable;
import io.dictamen.wording.Wording;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What an evaluation answers where it cannot decide. */
public final class EvaluationProblems {
    private static final Logger LOG = Logger.getLogger(EvaluationProblems.class);

    private EvaluationProblems() {}

    /** The answer to a request of many that failed; what is our fault is logged. */
    public static Problem of(Throwable failure) {
        Throwable said = said(failure);
        if (said instanceof ProblemException problem) {
            return problem.problem();
        }
        LOG.error("Falló una línea de un lote", failure);
        return Problems.broken();
    }

    /** The failure as a problem where it is one of the caller or of the moment; else as it is. */
    static Throwable said(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return said(failure.getCause());
        }
        if (failure instanceof ContractViolation violation) {
            return new ProblemException(contract(violation));
        }
        if (failure instanceof MalformedRequest malformed) {
            return malformed(String.valueOf(malformed.getMessage()));
        }
        if (failure instanceof MissingTable missing) {
            return new ProblemException(
                    ProblemType.SIN_VERSION,
                    "La versión " + missing.version() + " no tiene la tabla «" + missing.tabla()
                            + "», que esta decisión pide. Publique una versión que la tenga.");
        }
        return Outage.of(failure).<Throwable>map(outage -> outage).orElse(failure);
    }

    static ProblemException malformed(String sentence) {
        return new ProblemException(ProblemType.JSON_INCORRECTO, sentence);
    }

    /** The fields that a call asks for, or the problem that one of them is none. */
    static CamposPedidos campos(Set<String> nombres, Contract<?> contrato, PorCampo<?> porCampo) {
        try {
            return new CamposPedidos(nombres, contrato.campos(), porCampo.ruta());
        } catch (CamposPedidos.NoField e) {
            throw Problems.badParameter(
                    "campos",
                    "lleva campos de la solicitud; " + Wording.quoted(e.nombre()) + " no lo es."
                            + Wording.didYouMean(e.nombre(), contrato.campos()));
        }
    }

    static ProblemException notJson() {
        return new ProblemException(
                ProblemType.FORMATO_NO_ADMITIDO,
                "El cuerpo se anuncia con Content-Type: application/json, en UTF-8 y sin Content-Encoding.");
    }

    static ProblemException unknownDecision(String nombre) {
        return Problems.notFound("No hay una decisión " + Wording.quoted(nombre) + "."
                + Wording.didYouMean(nombre, Catalogue.names()) + " GET /api/v1/decisiones las lista.");
    }

    static ProblemException notReady() {
        return new ProblemException(ProblemType.SIN_VERSION, "Ninguna versión de las reglas está activa.");
    }

    static Problem contract(ContractViolation violation) {
        int count = violation.faltas();
        String detail = count == 1 ? "El pedido tiene una falta." : "El pedido tiene " + count + " faltas.";
        return Problem.of(ProblemType.CONTRATO, detail).con(violation.errores());
    }

    /** Answers of what the contract check throws. */
    static final class Answers {
        @ServerExceptionMapper
        Response contract(ContractViolation violation) {
            return EvaluationProblems.contract(violation).answer();
        }

        @ServerExceptionMapper
        Response malformed(MalformedRequest malformed) {
            return EvaluationProblems.malformed(String.valueOf(malformed.getMessage()))
                    .problem()
                    .answer();
        }
    }
}
