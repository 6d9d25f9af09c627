package io.dictamen.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a release is on its way. */
@Schema(name = "EstadoDeVersion")
public enum Estado {
    /** Its files may be changed. */
    BORRADOR,
    /** It waits for somebody else to approve it. */
    EN_REVISION,
    /** It decides, or will from a moment on. */
    PUBLICADA,
    /** It decided, and another one does now. */
    RETIRADA
}
