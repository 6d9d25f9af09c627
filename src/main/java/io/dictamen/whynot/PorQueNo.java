package io.dictamen.whynot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.decision.Motivo;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict is no other one, as the smallest changes of its request that would give another.
 *
 * @param desenlace what was decided, in one word
 * @param buscado what the changes had to give, in words
 * @param campos how many fields each of them changes; 0 where none was found
 * @param alternativas with the fewest fields, and for the same fields and outcome with the nearest values
 * @param omitidas how many more there are
 * @param probadas how many requests were decided for it
 * @param completoHasta every change of so many fields was tried
 * @param sinProbar what cannot be ruled out all the same, in words; empty where what is listed is proved to be all
 */
public record PorQueNo(
        String decision,
        int version,
        String desenlace,
        String buscado,
        int campos,
        List<Alternativa> alternativas,
        int omitidas,
        long probadas,
        int completoHasta,
        List<String> sinProbar) {

    PorQueNo with(List<Alternativa> otras) {
        return new PorQueNo(
                decision, version, desenlace, buscado, campos, otras, omitidas, probadas, completoHasta, sinProbar);
    }

    /**
     * A changed request and what is decided of it.
     *
     * @param distancia the sum of those of its changes
     * @param motivos the rows that would decide
     */
    @Schema(name = "AlternativaDeDictamen")
    public record Alternativa(List<Cambio> cambios, BigDecimal distancia, String desenlace, List<Motivo> motivos) {}

    /**
     * A field that changes.
     *
     * @param titulo what it means; empty where nobody says
     * @param antes what the request has; left out where it has nothing
     * @param despues what it would have; left out where it is taken away
     * @param distancia of a number the difference, of a date the days, of anything else 1
     */
    @Schema(name = "CambioDeSolicitud")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cambio(
            String campo,
            String titulo,

            @Schema(implementation = Object.class, description = "Cualquier valor JSON") @Nullable
            JsonNode antes,

            @Schema(implementation = Object.class, description = "Cualquier valor JSON") @Nullable
            JsonNode despues,

            BigDecimal distancia) {}
}
