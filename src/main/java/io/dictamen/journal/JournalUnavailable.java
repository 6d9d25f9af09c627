package io.dictamen.journal;

import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;

/** The database is away, or more verdicts come than it takes. */
public final class JournalUnavailable extends ProblemException {
    private JournalUnavailable(String detail) {
        super(ProblemType.DIARIO_NO_DISPONIBLE, detail);
    }

    static JournalUnavailable notWritten() {
        return new JournalUnavailable("El dictamen no se registró: el diario no está disponible; reintente.");
    }

    /** It may have been committed, and the answer lost. */
    static JournalUnavailable perhapsWritten() {
        return new JournalUnavailable("No se pudo confirmar el registro del dictamen; reintente con la misma"
                + " Idempotency-Key para no registrarlo dos veces.");
    }

    public static JournalUnavailable notRead() {
        return new JournalUnavailable("El diario no está disponible; reintente.");
    }
}
