package io.dictamen.journal;

import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;

/** The Idempotency-Key came before with another body. */
public final class KeyReused extends ProblemException {
    KeyReused() {
        super(Problem.of(
                422,
                "clave-reutilizada",
                "Idempotency-Key reutilizada",
                "Esta Idempotency-Key ya se usó con otro cuerpo; use una nueva para cada solicitud."));
    }
}
