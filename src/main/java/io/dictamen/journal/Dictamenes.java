package io.dictamen.journal;

import io.dictamen.access.Lectura;
import io.dictamen.replica.DatabaseFailure;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the log answers to a reader. */
@ApplicationScoped
public class Dictamenes implements PanacheRepositoryBase<DictamenRegistrado, UUID> {
    // A filter on a rare clause over years of verdicts must not hold a thread for ever.
    private static final int MOST_MILLIS = 10_000;

    record Fila(UUID id, String decision, String entrada, String respuesta) {
        String shown(Lectura lectura) {
            return lectura.ocultaPersonales() ? Personales.de(decision, entrada).respuesta(respuesta) : respuesta;
        }
    }

    @Inject
    Journal journal;

    /** A verdict as it was answered, as far as they may read it; empty where they may not. */
    public Optional<String> respuesta(UUID id, Lectura lectura) {
        return one(id, lectura).map(fila -> fila.shown(lectura));
    }

    /** The request of a verdict, as far as they may read it; empty where they may not. */
    public Optional<String> solicitud(UUID id, Lectura lectura) {
        return one(id, lectura)
                .map(fila -> lectura.ocultaPersonales()
                        ? Personales.de(fila.decision(), fila.entrada()).solicitud()
                        : fila.entrada());
    }

    private Optional<Fila> one(UUID id, Lectura lectura) {
        return readable(() -> find(
                        "select id, decision, entrada, respuesta from DictamenRegistrado"
                                + " where id = ?1 and emisor = coalesce(?2, emisor)",
                        id,
                        lectura.soloDe().orElse(null))
                .project(Fila.class)
                .firstResultOptional());
    }

    /** A page as JSON, the newest first. */
    public String page(DictamenFilter filter) {
        return readable(() -> {
            List<Fila> found = find(filter);
            List<Fila> page = found.subList(0, Math.min(found.size(), filter.limite()));
            String next = found.size() > page.size()
                    ? '"' + page.get(page.size() - 1).id().toString() + '"'
                    : "null";
            // The answers are kept as sent, and are put together as text so that they stay so.
            return page.stream()
                    .map(fila -> fila.shown(filter.lectura()))
                    .collect(Collectors.joining(",", "{\"dictamenes\":[", "],\"siguiente\":" + next + "}"));
        });
    }

    /** One more than the limit where there are more. */
    private List<Fila> find(DictamenFilter filter) {
        return found("id, decision, entrada::text AS entrada, respuesta", filter, Fila.class);
    }

    /** A verdict in a line; {@code desenlace} is its result in one word, {@code emisor} who asked for it. */
    public record Linea(
            UUID id, Instant fecha, String decision, int version, String asunto, String desenlace, String emisor) {}

    /** The verdicts asked for in short, the newest first, and one more than the limit where there are more. */
    public List<Linea> lines(DictamenFilter filter) {
        return readable(() -> found("id, fecha, decision, version, asunto, desenlace, emisor", filter, Linea.class));
    }

    /** How often a decision came out so. */
    public record Cuenta(String decision, String desenlace, long cuantos) {}

    /** How often each decision came out how since that moment, the most frequent first. */
    public List<Cuenta> counts(OffsetDateTime desde) {
        return readable(() -> {
            @SuppressWarnings("unchecked") // the class that is asked for
            List<Cuenta> found = getEntityManager()
                    .createNativeQuery(
                            "SELECT decision, desenlace, count(*) AS cuantos FROM dictamen WHERE id >= ?"
                                    + " GROUP BY decision, desenlace ORDER BY cuantos DESC, decision, desenlace",
                            Cuenta.class)
                    .setParameter(1, UuidV7.smallest(desde.toInstant()))
                    .setHint("jakarta.persistence.query.timeout", MOST_MILLIS)
                    .getResultList();
            return found;
        });
    }

    private <T> List<T> found(String columns, DictamenFilter filter, Class<T> type) {
        DictamenFilter.Condition condition = filter.condition();
        List<Object> values = new ArrayList<>(condition.values());
        filter.cursor().ifPresent(values::add);
        Query query = getEntityManager()
                .createNativeQuery(
                        "SELECT " + columns + " FROM dictamen WHERE " + condition.sql()
                                + (filter.cursor().isPresent() ? " AND id < ?" : "") + " ORDER BY id DESC",
                        type)
                .setMaxResults(filter.limite() + 1)
                .setHint("jakarta.persistence.query.timeout", MOST_MILLIS);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        @SuppressWarnings("unchecked") // the class that was asked for
        List<T> found = query.getResultList();
        return found;
    }

    private <T> T readable(Supplier<T> reading) {
        if (journal.state() != JournalState.ACTIVO) {
            throw JournalUnavailable.notRead();
        }
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw DatabaseFailure.isOfTheMoment(e) ? JournalUnavailable.notRead() : e;
        }
    }
}
