package io.dictamen.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The keys, and who made and revoked them. */
@ApplicationScoped
@Transactional
public class ClavesApi implements PanacheRepositoryBase<ClaveApi, String> {
    @Inject
    Nombres nombres;

    @Inject
    Auditoria auditoria;

    @Inject
    SecurityIdentity caller;

    @Inject
    Clock clock;

    /**
     * A key as an administrator sees it; the key itself is shown once, when it is made.
     *
     * @param anteriores until when each of those that it was before it was renewed still opens the same
     */
    @Schema(name = "Clave")
    public record Vista(
            String nombre,
            List<String> roles,
            OffsetDateTime creada,
            String creadaPor,
            @Nullable OffsetDateTime venceEn,
            @Nullable OffsetDateTime renovada,
            List<OffsetDateTime> anteriores,
            @Nullable OffsetDateTime revocada) {}

    public List<Vista> todas() {
        Map<String, List<OffsetDateTime>> before = before();
        return list("order by nombre").stream()
                .map(clave -> view(clave, before.getOrDefault(clave.nombre, List.of())))
                .toList();
    }

    Vista crear(String nombre, List<String> roles, @Nullable OffsetDateTime venceEn, String huella) {
        nombres.take(nombre);
        ClaveApi clave = new ClaveApi();
        clave.nombre = nombre;
        clave.huella = huella;
        clave.roles = String.join(",", roles);
        clave.creada = clock.instant();
        clave.creadaPor = caller.getPrincipal().getName();
        clave.venceEn = venceEn == null ? null : venceEn.toInstant();
        persistAndFlush(clave);
        auditoria.record(
                "CREAR_CLAVE",
                nombre,
                venceEn == null ? Map.of("roles", roles) : Map.of("roles", roles, "venceEn", venceEn.toString()));
        return view(clave, List.of());
    }

    /**
     * Gives a key another digest under its name; the one before opens the same until then.
     *
     * @param venceEn until when the new one does; null as before
     */
    Vista renovar(String nombre, String huella, OffsetDateTime anteriorHasta, @Nullable OffsetDateTime venceEn) {
        ClaveApi clave = valid(nombre);
        Instant now = clock.instant();
        if (venceEn == null && clave.venceEn != null && !now.isBefore(clave.venceEn)) {
            throw AccessProblems.renewalOfExpired(nombre);
        }
        Instant expired = clave.venceEn;
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO clave_anterior (huella, nombre, hasta) VALUES (:huella, :nombre, :hasta)")
                .setParameter("huella", clave.huella)
                .setParameter("nombre", nombre)
                .setParameter("hasta", expired != null && expired.isBefore(now) ? expired : anteriorHasta.toInstant())
                .executeUpdate();
        clave.huella = huella;
        clave.renovada = now;
        clave.venceEn = venceEn == null ? clave.venceEn : venceEn.toInstant();
        flush();
        auditoria.record("RENOVAR_CLAVE", nombre, Map.of("anteriorHasta", anteriorHasta.toString()));
        return view(clave, before().getOrDefault(nombre, List.of()));
    }

    /** Ends what the key was before it was renewed, and says the digest of one of those; empty where there is none. */
    Optional<String> olvidarAnteriores(String nombre) {
        valid(nombre);
        List<?> ended = getEntityManager()
                .createNativeQuery("DELETE FROM clave_anterior WHERE nombre = :nombre RETURNING huella", String.class)
                .setParameter("nombre", nombre)
                .getResultList();
        if (!ended.isEmpty()) {
            auditoria.record("TERMINAR_CLAVE_ANTERIOR", nombre, Map.of());
        }
        return ended.stream().findFirst().map(String.class::cast);
    }

    /** What is left of it to be forgotten: its digest. */
    String revocar(String nombre) {
        ClaveApi clave = valid(nombre);
        clave.revocada = clock.instant();
        flush();
        auditoria.record("REVOCAR_CLAVE", nombre, Map.of());
        return clave.huella;
    }

    // Locked: of two who renew it at once, both old ones go on opening.
    private ClaveApi valid(String nombre) {
        if (!Nombres.isOne(nombre)) {
            throw AccessProblems.unknownKey(nombre);
        }
        return find("nombre = ?1 and revocada is null", nombre)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> AccessProblems.unknownKey(nombre));
    }

    private Map<String, List<OffsetDateTime>> before() {
        List<Tuple> found = getEntityManager()
                .createNativeQuery(
                        "SELECT nombre, hasta FROM clave_anterior WHERE hasta > :ahora ORDER BY hasta DESC",
                        Tuple.class)
                .setParameter("ahora", clock.instant())
                .getResultList();
        return found.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, String.class),
                        Collectors.mapping(row -> date(row.get(1, Instant.class)), Collectors.toList())));
    }

    private Vista view(ClaveApi clave, List<OffsetDateTime> before) {
        return new Vista(
                clave.nombre,
                clave.listaDeRoles(),
                date(clave.creada),
                clave.creadaPor,
                clave.venceEn == null ? null : date(clave.venceEn),
                clave.renovada == null ? null : date(clave.renovada),
                clave.revocada == null ? before : List.of(),
                clave.revocada == null ? null : date(clave.revocada));
    }

    private OffsetDateTime date(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
