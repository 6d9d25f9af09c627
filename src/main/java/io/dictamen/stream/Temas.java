package io.dictamen.stream;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The topics, and what each is for. */
@Singleton
class Temas {
    private final Map<String, Optional<String>> solicitudes = new LinkedHashMap<>();
    private final StreamConfig config;

    Temas(StreamConfig config) {
        this.config = config;
        for (String one : config.solicitudes()) {
            String[] parts = one.split("=", 2);
            solicitudes.put(parts[0], parts.length == 1 ? Optional.empty() : Optional.of(parts[1]));
        }
    }

    Set<String> solicitudes() {
        return solicitudes.keySet();
    }

    /** The decision for which all of a topic ask; empty where each event says it. */
    Optional<String> decision(String tema) {
        return solicitudes.getOrDefault(tema, Optional.empty());
    }

    String respuestas() {
        return config.respuestas();
    }

    /** Whether an answer may be sent there: else who may write requests could have us write anywhere. */
    boolean admits(String tema) {
        return tema.equals(config.respuestas())
                || config.responderA().orElse(List.of()).contains(tema);
    }

    String errores() {
        return config.errores();
    }

    String muertos() {
        return config.muertos();
    }

    Optional<String> novedades() {
        return config.novedades().filter(tema -> !tema.isBlank());
    }
}
