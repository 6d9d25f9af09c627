package io.dictamen.access;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has logged in, in the database, so that every replica knows. */
@ApplicationScoped
@Transactional
public class Sesiones {
    static final String PREFIX = "dct_";
    private static final Duration NOTED = Duration.ofMinutes(5);

    @Inject
    EntityManager entities;

    @Inject
    AccessConfig config;

    @Inject
    Clock clock;

    @Inject
    Auditoria auditoria;

    @Inject
    SecurityIdentity caller;

    /** A session that has begun, with the only copy of its token. */
    public record Sesion(String token, OffsetDateTime expira, List<String> roles, boolean debeCambiarClave) {}

    /**
     * A session as its owner sees it.
     *
     * @param esta whether it is the one that asks
     */
    @Schema(name = "SesionPropia")
    public record Vista(
            UUID id,
            OffsetDateTime inicio,
            OffsetDateTime ultimoUso,
            OffsetDateTime expira,
            String desde,
            String navegador,
            boolean esta) {}

    /** Whose session it is. */
    record Titular(String nombre, boolean cambiarClave) {}

    Sesion open(Persona persona, Origen origen) {
        OffsetDateTime expira = OffsetDateTime.now(clock).plus(config.sesion());
        Sesion sesion = new Sesion(Secreto.nuevo(PREFIX), expira, persona.listaDeRoles(), persona.cambiarClave);
        entities.createNativeQuery("""
                        INSERT INTO sesion (huella, persona, inicio, ultimo_uso, expira, direccion, navegador)
                        VALUES (:huella, :persona, :ahora, :ahora, :expira, :direccion, :navegador)
                        """)
                .setParameter("huella", Secreto.huella(sesion.token()))
                .setParameter("persona", persona.id)
                .setParameter("ahora", clock.instant())
                .setParameter("expira", expira.toInstant())
                .setParameter("direccion", origen.direccion())
                .setParameter("navegador", origen.navegador())
                .executeUpdate();
        return sesion;
    }

    /** Empty where the session has ended, or its owner may no longer work. */
    Optional<Titular> find(String token) {
        String huella = Secreto.huella(token);
        Instant now = clock.instant();
        List<Tuple> found = entities.createNativeQuery("""
                        SELECT persona.nombre, cambiar_clave, ultimo_uso
                        FROM sesion JOIN persona ON persona.id = sesion.persona
                        WHERE huella = :huella AND expira > :ahora AND activa
                        """, Tuple.class)
                .setParameter("huella", huella)
                .setParameter("ahora", now)
                .getResultList();
        if (!found.isEmpty() && found.get(0).get(2, Instant.class).isBefore(now.minus(NOTED))) {
            note(huella, now);
        }
        return found.stream()
                .map(row -> new Titular(row.get(0, String.class), row.get(1, Boolean.class)))
                .findFirst();
    }

    /** Ends a session because its owner leaves. */
    public void leave(String huella) {
        end(huella);
        auditoria.record("TERMINAR_SESION", caller.getPrincipal().getName(), Map.of());
    }

    // A call costs no more than a reading, but for one in some minutes.
    private void note(String huella, Instant now) {
        entities.createNativeQuery("UPDATE sesion SET ultimo_uso = :ahora WHERE huella = :huella")
                .setParameter("huella", huella)
                .setParameter("ahora", now)
                .executeUpdate();
    }

    /** Those of whose session this is, the latest first. */
    public List<Vista> of(String huella) {
        List<Tuple> found = entities.createNativeQuery("""
                        SELECT id, inicio, ultimo_uso, expira, direccion, navegador, huella = :huella AS esta FROM sesion
                        WHERE persona = (SELECT persona FROM sesion WHERE huella = :huella) AND expira > :ahora
                        ORDER BY inicio DESC, id
                        """, Tuple.class)
                .setParameter("huella", huella)
                .setParameter("ahora", clock.instant())
                .getResultList();
        return found.stream().map(this::vista).toList();
    }

    private Vista vista(Tuple row) {
        return new Vista(
                row.get(0, UUID.class),
                date(row.get(1, Instant.class)),
                date(row.get(2, Instant.class)),
                date(row.get(3, Instant.class)),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, Boolean.class));
    }

    private OffsetDateTime date(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }

    /** Ends one of the sessions of whose session this is, if it is one of theirs. */
    public boolean end(UUID id, String huella) {
        int ended = entities.createNativeQuery("""
                        DELETE FROM sesion WHERE id = :id AND persona = (SELECT persona FROM sesion WHERE huella = :huella)
                        """)
                .setParameter("id", id)
                .setParameter("huella", huella)
                .executeUpdate();
        if (ended > 0) {
            auditoria.record("TERMINAR_SESION", caller.getPrincipal().getName(), Map.of("sesion", id.toString()));
        }
        return ended > 0;
    }

    void end(String huella) {
        entities.createNativeQuery("DELETE FROM sesion WHERE huella = :huella")
                .setParameter("huella", huella)
                .executeUpdate();
    }

    /** Ends all of somebody's sessions but one. */
    void endAll(long persona, String butHuella) {
        entities.createNativeQuery("DELETE FROM sesion WHERE persona = :persona AND huella <> :huella")
                .setParameter("persona", persona)
                .setParameter("huella", butHuella)
                .executeUpdate();
    }

    /** Rows that open nothing any more. */
    @Scheduled(every = "1h", delayed = "10m")
    void forgetExpired() {
        for (String table : List.of("sesion", "enlace")) {
            entities.createNativeQuery("DELETE FROM " + table + " WHERE expira <= :ahora")
                    .setParameter("ahora", clock.instant())
                    .executeUpdate();
        }
    }
}
