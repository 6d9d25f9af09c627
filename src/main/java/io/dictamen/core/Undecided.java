package io.dictamen.core;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.dictamen.decision.ContractError;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.MalformedRequest;
import io.dictamen.rulebase.MissingTable;
import io.dictamen.rulebase.UndecidedRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a request cannot be decided: the problem that the service answers with (RFC 9457).
 *
 * @param detail a sentence in Spanish for a person
 * @param errores one entry a field; null where no field is at fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "errores"})
public record Undecided(
        @JsonIgnore Causa causa, String detail, @Nullable List<ContractError> errores) implements Answer {

    /** The kinds of it, each with the status that the service answers with. */
    public enum Causa {
        JSON_INCORRECTO(400, "El cuerpo no se puede leer"),
        LINEA_DEMASIADO_LARGA(413, "Línea demasiado larga"),
        CONTRATO(422, "El pedido no cumple su contrato"),
        LINEA_ILEGIBLE(422, "La línea no se puede leer"),
        /** A fault of the table, not of the request: a release that was checked has none. */
        SIN_FILA(500, "La tabla no decide"),
        SIN_VERSION(503, "No se puede decidir todavía");

        private final int status;
        private final String title;

        Causa(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    /** What kept a request from being decided; empty where the failure is ours. */
    public static Optional<Undecided> of(RuntimeException failure) {
        if (failure instanceof ContractViolation violation) {
            int count = violation.faltas();
            String detail = count == 1 ? "El pedido tiene una falta." : "El pedido tiene " + count + " faltas.";
            return Optional.of(new Undecided(Causa.CONTRATO, detail, violation.errores()));
        }
        if (failure instanceof MalformedRequest malformed) {
            return Optional.of(because(Causa.JSON_INCORRECTO, String.valueOf(malformed.getMessage())));
        }
        if (failure instanceof MissingTable missing) {
            return Optional.of(because(
                    Causa.SIN_VERSION,
                    "La versión " + missing.version() + " no tiene la tabla «" + missing.tabla()
                            + "», que esta decisión pide. Publique una versión que la tenga."));
        }
        if (failure instanceof UndecidedRequest undecided) {
            return Optional.of(because(
                    Causa.SIN_FILA,
                    "La tabla «" + undecided.tabla() + "» no decide este pedido: "
                            + (undecided.filas() == 0
                                    ? "ninguna fila lo cumple."
                                    : "lo cumplen " + undecided.filas() + " filas, y tiene que ser una.")));
        }
        return Optional.empty();
    }

    public static Undecided because(Causa causa, String detail) {
        return new Undecided(causa, detail, null);
    }

    /** The name of a kind of problem, which programs tell apart. */
    public static String urn(Enum<?> kind) {
        return "urn:dictamen:problema:" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonProperty
    public String type() {
        return urn(causa);
    }

    @JsonProperty
    public String title() {
        return causa.title();
    }

    @JsonProperty
    public int status() {
        return causa.status();
    }
}
