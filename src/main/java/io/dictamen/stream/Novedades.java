package io.dictamen.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.journal.Acompanante;
import io.dictamen.journal.Entry;
import io.dictamen.release.Publicada;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What happened, for whoever subscribes: numbers, words and where to ask for the rest, and nothing of persons. */
@Singleton
class Novedades implements Acompanante {
    private final StreamConfig config;
    private final Temas temas;
    private final ObjectMapper json;
    private final DataSource database;

    Novedades(StreamConfig config, Temas temas, ObjectMapper json, DataSource database) {
        this.config = config;
        this.temas = temas;
        this.json = json;
        this.database = database;
    }

    @Override
    public boolean isWanted() {
        return config.kafka().isPresent() && temas.novedades().isPresent();
    }

    @Override
    public void recorded(Connection connection, List<Entry> entries) throws SQLException {
        Salientes.add(
                connection,
                entries.stream().flatMap(entry -> of(entry).stream()).toList());
    }

    @Override
    public void committed(Connection connection) {
        Despertador.wake(connection);
    }

    Optional<Saliente> of(Entry entry) {
        return temas.novedades().map(tema -> {
            String decision = entry.decision().nombre();
            Map<String, Object> datos = new LinkedHashMap<>();
            datos.put("id", entry.id());
            datos.put("decision", decision);
            datos.put("version", entry.answered().version());
            datos.put("fecha", entry.stamp().fecha());
            datos.put("asunto", entry.asunto());
            datos.put("desenlace", entry.answered().desenlace());
            datos.put("enlace", "/api/v1/dictamenes/" + entry.id());
            return new Saliente(
                    tema,
                    entry.asunto().isEmpty() ? null : entry.asunto().getBytes(StandardCharsets.UTF_8),
                    Respuestas.event(entry.id().toString(), "registrado." + decision, "application/json"),
                    bytes(datos),
                    null);
        });
    }

    /** Within the transaction of the publication. */
    void published(@Observes Publicada publicada) throws SQLException {
        if (!isWanted()) {
            return;
        }
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("version", publicada.numero());
        datos.put("vigenteDesde", publicada.vigenteDesde());
        datos.put("enlace", "/api/v1/versiones/" + publicada.numero());
        String id = UUID.nameUUIDFromBytes(("publicada " + publicada.numero() + " " + publicada.vigenteDesde())
                        .getBytes(StandardCharsets.UTF_8))
                .toString();
        try (Connection connection = database.getConnection()) {
            Salientes.add(
                    connection,
                    List.of(new Saliente(
                            temas.novedades().orElseThrow(),
                            null,
                            Respuestas.event(id, "publicada", "application/json"),
                            bytes(datos),
                            null)));
        }
    }

    private byte[] bytes(Map<String, Object> datos) {
        try {
            return json.writeValueAsBytes(datos);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
