package io.dictamen.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a release is on its way. */
@Schema(name = "EstadoDeVersion")
public enum Estado {
    /** Its files may be changed. */
    BORRADOR("es un borrador"),
    /** It waits for somebody else to approve it. */
    EN_REVISION("está en revisión"),
    /** It decides, or will from a moment on. */
    PUBLICADA("está publicada"),
    /** It decided, and another one does now. */
    RETIRADA("está retirada"),
    /** A draft that was given up. */
    DESCARTADA("está descartada");

    private final String phrase;

    Estado(String phrase) {
        this.phrase = phrase;
    }

    /** As a sentence about a release goes on: «está en revisión». */
    public String phrase() {
        return phrase;
    }
}
