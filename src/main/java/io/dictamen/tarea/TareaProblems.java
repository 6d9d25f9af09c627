package io.dictamen.tarea;

import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import java.time.Duration;

/** Why a task is refused. */
final class TareaProblems {
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private TareaProblems() {}

    static ProblemException tooMany(int most) {
        return new ProblemException(Problem.of(
                        ProblemType.DEMASIADAS_TAREAS,
                        "Ya esperan " + most + " tareas, y se hacen de una en una; reintente cuando terminen algunas.")
                .retryAfter(A_WHILE));
    }
}
