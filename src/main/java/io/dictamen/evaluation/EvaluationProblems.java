package io.dictamen.evaluation;

import io.dictamen.core.Undecided;
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
import io.dictamen.wording.Wording;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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
        if (failure instanceof RuntimeException unchecked) {
            Optional<Undecided> undecided = Undecided.of(unchecked);
            if (undecided.isPresent()) {
                if (undecided.get().causa() == Undecided.Causa.SIN_FILA) {
                    LOG.error(undecided.get().detail());
                }
                return new ProblemException(problem(undecided.get()));
            }
        }
        return Outage.of(failure).<Throwable>map(outage -> outage).orElse(failure);
    }

    /** The problem as the core has it, as that of an answer over HTTP. */
    public static Problem problem(Undecided undecided) {
        Problem problem = Problem.of(ProblemType.of(undecided.causa()), undecided.detail());
        return undecided.errores() == null ? problem : problem.con(undecided.errores());
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

    /** Answers of what the contract check throws. */
    static final class Answers {
        @ServerExceptionMapper
        Response contract(ContractViolation violation) {
            return answer(violation);
        }

        @ServerExceptionMapper
        Response malformed(MalformedRequest malformed) {
            return answer(malformed);
        }

        private static Response answer(RuntimeException failure) {
            return problem(Undecided.of(failure).orElseThrow()).answer();
        }
    }
}
