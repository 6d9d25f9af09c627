package io.dictamen.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the log answers to a reader. */
@ApplicationScoped
class Dictamenes implements PanacheRepositoryBase<DictamenRegistrado, UUID> {
    // A filter on a rare clause over years of verdicts must not hold a thread for ever.
    private static final int MOST_MILLIS = 10_000;

    record Fila(UUID id, String respuesta) {}

    /** @param emisor who must have asked for it; empty where anybody may have */
    Optional<String> respuesta(UUID id, Optional<String> emisor) {
        return one("respuesta", id, emisor);
    }

    /** @param emisor who must have asked for it; empty where anybody may have */
    Optional<String> solicitud(UUID id, Optional<String> emisor) {
        return one("entrada", id, emisor);
    }

    private Optional<String> one(String what, UUID id, Optional<String> emisor) {
        return find(
                        "select " + what + " from DictamenRegistrado where id = ?1 and emisor = coalesce(?2, emisor)",
                        id,
                        emisor.orElse(null))
                .project(String.class)
                .firstResultOptional();
    }

    /** Newest first, and one more than the limit where there are more. */
    List<Fila> find(DictamenFilter filter) {
        StringBuilder query = new StringBuilder("select id, respuesta from DictamenRegistrado where 1 = 1");
        List<Object> values = new ArrayList<>();
        add(query, values, "emisor = ?%d", filter.emisor());
        add(query, values, "decision = ?%d", filter.decision());
        add(query, values, "version = ?%d", filter.version());
        // The index holds the first 100 characters only.
        add(query, values, "left(asunto, 100) = left(?%1$d, 100) and asunto = ?%1$d", filter.asunto());
        add(query, values, "desenlace = ?%d", filter.desenlace());
        String has = "cast(sql('? @> cast(? as jsonb)', motivos, ?%d) as Boolean) = true";
        add(query, values, has, filter.clausula().map(Dictamenes::motivoOf));
        // As ranges of ids, so that only the months in question are read.
        add(query, values, "id >= ?%d", filter.desde().map(it -> UuidV7.smallest(it.toInstant())));
        add(query, values, "id < ?%d", filter.hasta().map(it -> UuidV7.smallest(it.toInstant())));
        add(query, values, "id < ?%d", filter.cursor());
        return find(query.append(" order by id desc").toString(), values.toArray())
                .project(Fila.class)
                .withHint("jakarta.persistence.query.timeout", MOST_MILLIS)
                .range(0, filter.limite())
                .list();
    }

    /** Adds a condition where there is a value for it. */
    private static void add(StringBuilder query, List<Object> values, String condition, Optional<?> value) {
        value.ifPresent(it -> {
            values.add(it);
            query.append(" and ").append(condition.formatted(values.size()));
        });
    }

    private static String motivoOf(String clausula) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return json.arrayNode().add(json.objectNode().put("clausula", clausula)).toString();
    }
}
