package io.dictamen.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Campo;
import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import io.dictamen.wording.Wording;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The moment from which a release decides, as an approver writes it. */
final class Vigencia {
    // In any zone it has four digits then, as dates of JSON have.
    private static final int LAST_YEAR = 9999;

    private static final Contract<Aprobacion> APROBACION = Contract.de(Aprobacion.class, List.of());
    private static final ObjectMapper JSON = new ObjectMapper();

    private Vigencia() {}

    /** From when it decides. A text, since a contract takes no moment that is yet to come. */
    public record Aprobacion(
            @Campo("desde cuándo decide; si falta, desde ahora") @Nullable
            String vigenteDesde) {}

    /** Null for now. */
    static @Nullable OffsetDateTime read(String aprobacion, Clock clock) {
        APROBACION.read(aprobacion, clock);
        // To a contract a blank is absent, but an emptied date does not mean now.
        try {
            return moment(JSON.readTree(aprobacion).path("vigenteDesde").textValue());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The contract has read it as JSON", e);
        }
    }

    private static @Nullable OffsetDateTime moment(@Nullable String vigenteDesde) {
        if (vigenteDesde == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(vigenteDesde);
            if (moment.getYear() < LAST_YEAR) {
                return moment;
            }
            throw fault(Codigo.VALOR, "vigenteDesde no llega al año " + LAST_YEAR + ".");
        } catch (DateTimeException e) {
            throw fault(
                    Codigo.TIPO,
                    Wording.quoted(vigenteDesde) + " no es una fecha y hora con zona, como 2026-12-01T00:00:00-04:00.");
        }
    }

    static ContractViolation past() {
        return fault(
                Codigo.VALOR, "vigenteDesde ya pasó: dé un momento que está por venir, o no lo dé para que sea ahora.");
    }

    private static ContractViolation fault(Codigo codigo, String mensaje) {
        return ContractViolation.of("vigenteDesde", codigo, mensaje);
    }
}
