package io.dictamen.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.impact.Impacto.Cuenta;
import io.dictamen.impact.Impacto.PorDecision;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a release would have answered to the requests of one decision, counted whole and by what they say of themselves. */
@Schema(name = "RecuentoDeImpacto")
public record Recuento(PorDecision total, List<Reparto> repartos) {

    /**
     * The requests that got a second answer, apart by one of their fields.
     *
     * @param campo where it stands in the request; null for the month, which is that of the verdict
     * @param valores in the order in which they first came
     * @param otros those of further values, once there are more of them than are counted apart
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RepartoDeImpacto")
    public record Reparto(
            Por por,
            @Nullable String campo,
            List<Valor> valores,
            @Nullable Valor otros) {}

    /**
     * The requests with one value.
     *
     * @param valor null for those that say nothing of it
     * @param diferentes how many would have another result; {@code pasos} of which outcome, and to which
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ValorDeImpacto")
    public record Valor(@Nullable String valor, long dictamenes, long diferentes, List<Paso> pasos) {}

    @Schema(name = "PasoDeImpacto")
    public record Paso(String antes, String despues, long diferentes) {}

    Cuenta cuenta() {
        return total.cuenta();
    }
}
