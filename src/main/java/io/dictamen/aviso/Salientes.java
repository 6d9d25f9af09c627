package io.dictamen.aviso;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Where notices wait to be sent. What is rolled back is not told to anybody. */
@ApplicationScoped
public class Salientes {
    private final EntityManager entities;
    private final Destinos destinos;
    private final ObjectMapper json;
    private final Clock clock;

    Salientes(EntityManager entities, Destinos destinos, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.destinos = destinos;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes down, in the transaction of what happened, that other systems are to hear of it.
     *
     * @param ruta of the page where people find it
     * @param datos numbers and states, and nothing of persons or of what they wrote
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(String evento, String ruta, Map<String, ?> datos) {
        if (destinos.todos().isEmpty()) {
            return;
        }
        Map<String, Object> cuerpo = new LinkedHashMap<>();
        cuerpo.put("id", UUID.randomUUID().toString());
        cuerpo.put("evento", evento);
        cuerpo.put(
                "cuando",
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS).toString());
        cuerpo.putAll(datos);
        cuerpo.put("pagina", destinos.pagina(ruta));
        for (URI destino : destinos.todos()) {
            entities.createNativeQuery("INSERT INTO aviso_saliente (destino, cuerpo) VALUES (?1, ?2)")
                    .setParameter(1, destino.toString())
                    .setParameter(2, text(cuerpo))
                    .executeUpdate();
        }
    }

    private String text(Map<String, Object> cuerpo) {
        try {
            return json.writeValueAsString(cuerpo);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
