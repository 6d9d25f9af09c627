package io.dictamen.access;

import io.dictamen.access.AuditoriaResource.Anotacion;
import io.dictamen.access.AuditoriaResource.Pagina;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Reads the trail of every change. */
@ApplicationScoped
public class Rastro {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * A page, the latest first.
     *
     * @param asked as {@code GET /api/v1/auditoria} takes it
     */
    @Transactional
    public Pagina leer(MultivaluedMap<String, String> asked) {
        AuditoriaFilter filter = AuditoriaFilter.of(asked);
        Query query = entities.createNativeQuery(
                "SELECT id, fecha, quien, que, objeto, detalle::text, desde FROM auditoria" + filter.where()
                        + " ORDER BY id DESC",
                Tuple.class);
        filter.values().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> found = query.setMaxResults(filter.limite() + 1).getResultList();
        List<Anotacion> page =
                found.stream().limit(filter.limite()).map(this::read).toList();
        boolean more = found.size() > page.size();
        return new Pagina(page, more ? String.valueOf(page.get(page.size() - 1).id()) : null);
    }

    private Anotacion read(Tuple row) {
        return new Anotacion(
                row.get(0, Long.class),
                row.get(1, Instant.class).atZone(clock.getZone()).toOffsetDateTime(),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class));
    }
}
