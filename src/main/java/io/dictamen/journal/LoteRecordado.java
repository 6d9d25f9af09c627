package io.dictamen.journal;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it was last known.
 *
 * @param archivo what its file is called where it came from; null where nobody said
 * @param registrado whether its verdicts are kept
 * @param visto when the replica that decides it last wrote this
 */
public record LoteRecordado(
        UUID id,
        String decision,
        int version,
        String emisor,
        @Nullable String archivo,
        boolean registrado,
        Estado estado,
        OffsetDateTime inicio,
        @Nullable OffsetDateTime fin,
        long decididas,
        long rechazadas,
        Map<String, Long> desenlaces,
        OffsetDateTime visto) {

    /** How far it is. */
    @Schema(name = "EstadoDeLote")
    public enum Estado {
        EN_CURSO,
        TERMINADO,
        INTERRUMPIDO
    }
}
