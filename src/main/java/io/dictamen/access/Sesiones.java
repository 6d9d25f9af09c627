package io.dictamen.access;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has logged in, in the database, so that every replica knows. */
@ApplicationScoped
@Transactional
public class Sesiones {
    static final String PREFIX = "dct_";

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

    /** Whose session it is. */
    record Titular(String nombre, boolean cambiarClave) {}

    Sesion open(Persona persona) {
        OffsetDateTime expira = OffsetDateTime.now(clock).plus(config.sesion());
        Sesion sesion = new Sesion(Secreto.nuevo(PREFIX), expira, persona.listaDeRoles(), persona.cambiarClave);
        entities.createNativeQuery("INSERT INTO sesion (huella, persona, expira) VALUES (:huella, :persona, :expira)")
                .setParameter("huella", Secreto.huella(sesion.token()))
                .setParameter("persona", persona.id)
                .setParameter("expira", expira.toInstant())
                .executeUpdate();
        return sesion;
    }

    /** Empty where the session has ended, or its owner may no longer work. */
    Optional<Titular> find(String token) {
        List<Tuple> found = entities.createNativeQuery("""
                        SELECT nombre, cambiar_clave FROM sesion JOIN persona ON persona.id = sesion.persona
                        WHERE huella = :huella AND expira > :ahora AND activa
                        """, Tuple.class)
                .setParameter("huella", Secreto.huella(token))
                .setParameter("ahora", clock.instant())
                .getResultList();
        return found.stream()
                .map(row -> new Titular(row.get(0, String.class), row.get(1, Boolean.class)))
                .findFirst();
    }

    /** Ends a session because its owner leaves. */
    public void leave(String huella) {
        end(huella);
        auditoria.record("TERMINAR_SESION", caller.getPrincipal().getName(), Map.of());
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
        entities.createNativeQuery("DELETE FROM sesion WHERE expira <= :ahora")
                .setParameter("ahora", clock.instant())
                .executeUpdate();
    }
}
