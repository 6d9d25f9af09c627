package io.dictamen.journal;

import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;

/** The Idempotency-Key came before with another body. */
public final class KeyReused extends ProblemException {
    KeyReused() {
        super(
                ProblemType.CLAVE_REUTILIZADA,
                "Esta Idempotency-Key ya se usó con otro cuerpo; use una nueva para cada solicitud.");
    }
}
