package io.dictamen.release;

import io.dictamen.decision.ContractError;
import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.wording.Wording;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The moment from which a release decides, as an approver writes it. */
final class Vigencia {
    // In any zone it has four digits then, as dates of JSON have.
    private static final int LAST_YEAR = 9999;

    private Vigencia() {}

    static @Nullable OffsetDateTime read(@Nullable String vigenteDesde) {
        if (vigenteDesde == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(vigenteDesde);
            if (moment.getYear() < LAST_YEAR) {
                return moment;
            }
            throw fault(ContractError.Codigo.VALOR, "vigenteDesde no llega al año " + LAST_YEAR + ".");
        } catch (DateTimeException e) {
            throw fault(
                    ContractError.Codigo.TIPO,
                    Wording.quoted(vigenteDesde) + " no es una fecha y hora con zona, como 2026-12-01T00:00:00-04:00.");
        }
    }

    static ProblemException past() {
        return fault(
                ContractError.Codigo.VALOR,
                "vigenteDesde ya pasó: dé un momento que está por venir, o no lo dé para que sea ahora.");
    }

    private static ProblemException fault(ContractError.Codigo codigo, String mensaje) {
        return new ProblemException(Problem.of(ProblemType.CONTRATO, "El pedido tiene una falta.")
                .con(List.of(new ContractError("vigenteDesde", codigo, mensaje))));
    }
}
