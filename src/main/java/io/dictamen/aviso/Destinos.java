package io.dictamen.aviso;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Whom notices go to, as the operator has it. */
@ApplicationScoped
public class Destinos {
    private static final int SHORTEST_KEY = 32;

    private final AvisoConfig config;

    Destinos(AvisoConfig config) {
        this.config = config;
    }

    List<URI> todos() {
        return config.destinos().orElse(List.of());
    }

    /** Whether one is still among them: what was queued for another is not sent any more. */
    boolean has(URI destino) {
        return todos().contains(destino);
    }

    String secreto() {
        return config.secreto().orElseThrow();
    }

    /** Where people find a page of this service; only its path where the operator does not say. */
    String pagina(String ruta) {
        return config.pagina().map(URI::toString).orElse("").replaceAll("/+$", "") + ruta;
    }

    AvisoConfig config() {
        return config;
    }

    /** What is wrong between the settings, each of which is well written; empty where nothing is. */
    public static Optional<String> fault(List<URI> destinos, List<URI> origenes, Optional<String> secreto) {
        if (destinos.isEmpty()) {
            return Optional.empty();
        }
        if (secreto.filter(clave -> clave.length() >= SHORTEST_KEY).isEmpty()) {
            return Optional.of("DICTAMEN_AVISO_DESTINOS pide DICTAMEN_AVISO_SECRETO, con " + SHORTEST_KEY
                    + " caracteres al menos: con él se firma cada aviso.");
        }
        List<Origen> listed = origenes.stream().map(Origen::of).toList();
        return destinos.stream()
                .map(Origen::of)
                .filter(origen -> !listed.contains(origen))
                .findFirst()
                .map(
                        origen -> "DICTAMEN_AVISO_DESTINOS nombra «" + origen
                                + "», que no está en DICTAMEN_AVISO_ORIGENES: allí se escribe cada origen al que se puede enviar.");
    }
}
