package io.dictamen.tarea;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Long work about a release, as it was last known.
 *
 * @param clase what is done: see {@link Labor}
 * @param huella of the files that it is about
 * @param hechos of the total, which is 0 until it is known
 * @param resumen once it is done
 * @param fallo why it is not, in a sentence
 */
public record Tarea(
        long id,
        int version,
        String clase,
        Map<String, String> parametros,
        String huella,
        String persona,
        OffsetDateTime pedida,
        Estado estado,
        @Nullable OffsetDateTime inicio,
        @Nullable OffsetDateTime fin,
        long hechos,
        long total,
        @Nullable JsonNode resumen,
        @Nullable String fallo) {

    /** How far it is. */
    @Schema(name = "EstadoDeTarea")
    public enum Estado {
        EN_ESPERA,
        EN_CURSO,
        TERMINADA,
        CANCELADA,
        FALLIDA,
        /** The replicas that did it stopped, again and again. */
        INTERRUMPIDA;

        /** Whether something is still to come of it. */
        public boolean abierta() {
            return this == EN_ESPERA || this == EN_CURSO;
        }
    }

    /** How much of it is done, from 0 to 100. */
    public int porcentaje() {
        return total == 0 ? 0 : (int) Math.min(100, 100 * hechos / total);
    }
}
