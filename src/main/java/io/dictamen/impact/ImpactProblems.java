package io.dictamen.impact;

import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.http.Problems;
import java.time.Duration;

/** Why an impact is refused. */
final class ImpactProblems {
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private ImpactProblems() {}

    static ProblemException tooMany(int most) {
        return new ProblemException(Problem.of(
                        ProblemType.DEMASIADOS_IMPACTOS,
                        (most == 1 ? "Ya se mide un impacto" : "Ya se miden " + most + " impactos")
                                + "; reintente cuando termine.")
                .retryAfter(A_WHILE));
    }

    static ProblemException discarded(int numero) {
        return new ProblemException(
                ProblemType.ESTADO_DE_VERSION,
                "La versión " + numero + " está descartada: se mide el impacto de una que puede llegar a decidir.");
    }

    static ProblemException neverMeasured(int numero) {
        return Problems.notFound("Nadie pidió todavía el impacto de la versión " + numero + ". POST /api/v1/versiones/"
                + numero + "/impacto lo pide.");
    }

    static ProblemException over(int numero) {
        return new ProblemException(
                ProblemType.ESTADO_DE_TAREA,
                "El impacto de la versión " + numero + " ya no se mide: nada que cancelar.");
    }
}
