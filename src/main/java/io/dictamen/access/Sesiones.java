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
import org.jspecify.annotations.Nullable;

/** Who has logged in, in the database, so that every replica knows. */
@ApplicationScoped
@Transactional
public class Sesiones {
    static final String PREFIX = "dct_";
    private static final String OF_THE_SAME =
            " s.persona IS NOT DISTINCT FROM esta.persona AND s.nombre IS NOT DISTINCT FROM esta.nombre ";
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

    /**
     * Whose session it is.
     *
     * @param casa what they may do as the house said when they came; null for a person of this database
     */
    record Titular(
            String nombre, boolean cambiarClave, @Nullable List<String> casa) {}

    Sesion open(Persona persona, Origen origen) {
        Sesion sesion = begun(persona.listaDeRoles(), persona.cambiarClave);
        write(sesion, origen, persona.id, "");
        return sesion;
    }

    /** Of whom the house knows, and this database does not. */
    Sesion openOfHouse(String nombre, List<String> roles, Origen origen) {
        Sesion sesion = begun(roles, false);
        write(sesion, origen, 0, nombre);
        return sesion;
    }

    private Sesion begun(List<String> roles, boolean debeCambiarClave) {
        OffsetDateTime expira = OffsetDateTime.now(clock).plus(config.sesion());
        return new Sesion(Secreto.nuevo(PREFIX), expira, roles, debeCambiarClave);
    }

    private void write(Sesion sesion, Origen origen, long persona, String nombre) {
        entities.createNativeQuery("""
                        INSERT INTO sesion (huella, persona, nombre, roles, inicio, ultimo_uso, expira, direccion, navegador)
                        VALUES (:huella, nullif(:persona, 0), nullif(:nombre, ''), nullif(:roles, ''), :ahora, :ahora, :expira,
                                :direccion, :navegador)
                        """)
                .setParameter("huella", Secreto.huella(sesion.token()))
                .setParameter("persona", persona)
                .setParameter("nombre", nombre)
                .setParameter("roles", nombre.isEmpty() ? "" : String.join(",", sesion.roles()))
                .setParameter("ahora", clock.instant())
                .setParameter("expira", sesion.expira().toInstant())
                .setParameter("direccion", origen.direccion())
                .setParameter("navegador", origen.navegador())
                .executeUpdate();
    }

    /** Empty where the session has ended, or its owner may no longer work. */
    Optional<Titular> find(String token) {
        String huella = Secreto.huella(token);
        Instant now = clock.instant();
        List<Tuple> found = entities.createNativeQuery("""
                        SELECT coalesce(persona.nombre, sesion.nombre), coalesce(cambiar_clave, false), ultimo_uso,
                               sesion.roles
                        FROM sesion LEFT JOIN persona ON persona.id = sesion.persona
                        WHERE huella = :huella AND expira > :ahora AND coalesce(activa, true)
                        """, Tuple.class)
                .setParameter("huella", huella)
                .setParameter("ahora", now)
                .getResultList();
        if (!found.isEmpty() && found.get(0).get(2, Instant.class).isBefore(now.minus(NOTED))) {
            note(huella, now);
        }
        return found.stream()
                .map(row -> new Titular(
                        row.get(0, String.class), row.get(1, Boolean.class), list(row.get(3, String.class))))
                .findFirst();
    }

    /** Ends a session because its owner leaves. */
    public void leave(String huella) {
        end(huella);
        auditoria.record("TERMINAR_SESION", caller.getPrincipal().getName(), Map.of());
    }

    private static @Nullable List<String> list(@Nullable String roles) {
        return roles == null ? null : List.of(roles.split(","));
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
                        SELECT s.id, s.inicio, s.ultimo_uso, s.expira, s.direccion, s.navegador, s.huella = :huella AS esta
                        FROM sesion s JOIN sesion esta ON esta.huella = :huella AND """ + OF_THE_SAME + """
                        WHERE s.expira > :ahora ORDER BY s.inicio DESC, s.id
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
                        DELETE FROM sesion s USING sesion esta
                        WHERE s.id = :id AND esta.huella = :huella AND """ + OF_THE_SAME)
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
