package io.dictamen.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
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
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Parameters values = new Parameters();
        filter.emisor().ifPresent(it -> add(conditions, values, "emisor = :emisor", "emisor", it));
        filter.decision().ifPresent(it -> add(conditions, values, "decision = :decision", "decision", it));
        filter.version().ifPresent(it -> add(conditions, values, "version = :version", "version", it));
        // The index holds the first 100 characters only.
        filter.asunto()
                .ifPresent(it -> add(
                        conditions,
                        values,
                        "left(asunto, 100) = left(:asunto, 100) and asunto = :asunto",
                        "asunto",
                        it));
        filter.desenlace().ifPresent(it -> add(conditions, values, "desenlace = :desenlace", "desenlace", it));
        filter.clausula()
                .ifPresent(it -> add(
                        conditions,
                        values,
                        "cast(sql('? @> cast(? as jsonb)', motivos, :clausula) as Boolean) = true",
                        "clausula",
                        motivoOf(it)));
        // As ranges of ids, so that only the months in question are read.
        filter.desde()
                .ifPresent(it -> add(conditions, values, "id >= :desde", "desde", UuidV7.smallest(it.toInstant())));
        filter.hasta()
                .ifPresent(it -> add(conditions, values, "id < :hasta", "hasta", UuidV7.smallest(it.toInstant())));
        filter.cursor().ifPresent(it -> add(conditions, values, "id < :cursor", "cursor", it));
        return find(
                        "select id, respuesta from DictamenRegistrado where " + String.join(" and ", conditions)
                                + " order by id desc",
                        values)
                .project(Fila.class)
                .withHint("jakarta.persistence.query.timeout", MOST_MILLIS)
                .range(0, filter.limite())
                .list();
    }

    private static void add(List<String> conditions, Parameters values, String condition, String name, Object value) {
        conditions.add(condition);
        values.and(name, value);
    }

    private static String motivoOf(String clausula) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return json.arrayNode().add(json.objectNode().put("clausula", clausula)).toString();
    }
}
