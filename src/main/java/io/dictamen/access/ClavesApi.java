package io.dictamen.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The keys, and who made and revoked them. */
@ApplicationScoped
@Transactional
class ClavesApi implements PanacheRepositoryBase<ClaveApi, String> {
    @Inject
    Nombres nombres;

    @Inject
    Auditoria auditoria;

    @Inject
    SecurityIdentity caller;

    @Inject
    Clock clock;

    /** A key as an administrator sees it; the key itself is shown once, when it is made. */
    @Schema(name = "Clave")
    record Vista(
            String nombre,
            List<String> roles,
            OffsetDateTime creada,
            String creadaPor,
            @Nullable OffsetDateTime venceEn,
            @Nullable OffsetDateTime revocada) {}

    List<Vista> todas() {
        return list("order by nombre").stream().map(this::view).toList();
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
        return view(clave);
    }

    /** What is left of it to be forgotten: its digest. */
    String revocar(String nombre) {
        if (!Nombres.isOne(nombre)) {
            throw AccessProblems.unknownKey(nombre);
        }
        ClaveApi clave = find("nombre = ?1 and revocada is null", nombre)
                .firstResultOptional()
                .orElseThrow(() -> AccessProblems.unknownKey(nombre));
        clave.revocada = clock.instant();
        flush();
        auditoria.record("REVOCAR_CLAVE", nombre, Map.of());
        return clave.huella;
    }

    private Vista view(ClaveApi clave) {
        return new Vista(
                clave.nombre,
                clave.listaDeRoles(),
                date(clave.creada),
                clave.creadaPor,
                clave.venceEn == null ? null : date(clave.venceEn),
                clave.revocada == null ? null : date(clave.revocada));
    }

    private OffsetDateTime date(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
