package io.dictamen.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.dictamen.decision.Motivo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a release would have answered to recorded requests, beside what was answered.
 *
 * @param resumen what the counts say, in words
 * @param diferencias the first of them, in the order in which they were recorded
 */
public record Impacto(
        int version,
        String resumen,
        Cuenta total,
        List<PorDecision> decisiones,
        List<Diferencia> diferencias,
        long milisegundos) {

    /**
     * How many requests there were and what became of them.
     *
     * @param iguales with the same result, from the same rows
     * @param igualesPorOtrasFilas with the same result, from other rows
     * @param diferentes with another result
     */
    @Schema(name = "CuentaDeImpacto")
    public record Cuenta(
            long registrados, long iguales, long igualesPorOtrasFilas, long diferentes, long noEvaluables) {}

    /** @param cambios every outcome that was answered, with each that would be */
    @Schema(name = "ImpactoPorDecision")
    public record PorDecision(String decision, Cuenta cuenta, List<Cambio> cambios, List<NoEvaluables> noEvaluables) {}

    /** @param diferentes how many of them have another result, if only by a message */
    @Schema(name = "CambioDeDesenlace")
    public record Cambio(String antes, String despues, long dictamenes, long diferentes) {}

    /** @param primeros the ids of the first of them */
    public record NoEvaluables(Causa causa, long dictamenes, List<UUID> primeros) {}

    /** Why a request has no second verdict to compare. */
    public enum Causa {
        /** It does not keep the contract that the decision has today. */
        CONTRATO,
        /** A table leaves it without its row. */
        SIN_FILA,
        /** There is no decision of that name any more. */
        SIN_DECISION,
        /** The answer that is kept has no result. */
        SIN_RESULTADO
    }

    @Schema(name = "DiferenciaDeImpacto")
    public record Diferencia(UUID id, String decision, String asunto, Antes antes, Despues despues) {}

    /** What was answered; {@code resultado} and {@code motivos} to the letter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Antes(
            int version,
            String desenlace,
            @JsonRawValue @Schema(ref = "Resultado") String resultado,

            @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Motivo.class) @Nullable
            String motivos) {}

    public record Despues(
            String desenlace, @Schema(ref = "Resultado") Object resultado, List<Motivo> motivos) {}
}
