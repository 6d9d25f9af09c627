package io.dictamen.release;

import java.net.URI;

/**
 * A case that was saved in a draft, run on its tables.
 *
 * @param huella of the file, its new ETag
 */
public record CasoGuardado(int version, String archivo, String huella, CasoCorrido caso) {
    URI address() {
        return URI.create("/api/v1/versiones/" + version + "/escenarios/" + archivo + "/casos?caso=" + caso.linea());
    }
}
