package io.dictamen.impact;

import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
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
}
