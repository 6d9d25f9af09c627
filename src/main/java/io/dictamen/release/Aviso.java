package io.dictamen.release;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that waits for the caller.
 *
 * @param cuando since when; of comments, that of the last one
 * @param leido whether the caller has looked at the release since then
 * @param mensaje as a sentence for a person
 */
@Schema(name = "Aviso")
public record Aviso(Tipo tipo, int version, String nota, OffsetDateTime cuando, boolean leido, String mensaje) {

    /** What is to be done. */
    @Schema(name = "TipoDeAviso")
    public enum Tipo {
        /** A release in review that the caller may approve. */
        POR_APROBAR,
        /** A draft of the caller that was sent back. */
        RECHAZADA,
        /** A draft that a deployment brought, which somebody has to hand over. */
        POR_ENTREGAR,
        /** What others said of a release on which the caller works, or speaks, since they last looked. */
        COMENTARIO
    }
}
