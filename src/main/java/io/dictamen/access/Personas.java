package io.dictamen.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The people, and who changed what of them. */
@ApplicationScoped
@Transactional
public class Personas implements PanacheRepository<Persona> {
    // Held until the transaction ends, so that two administrators cannot remove each other at the same moment.
    static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('dictamen.persona'))";

    @Inject
    Nombres nombres;

    @Inject
    Sesiones sesiones;

    @Inject
    Enlaces enlaces;

    @Inject
    Auditoria auditoria;

    /** Somebody as an administrator sees them. */
    public record Vista(String nombre, List<String> roles, boolean activa, boolean debeCambiarClave, int revision) {
        static Vista of(Persona persona) {
            return new Vista(
                    persona.nombre, persona.listaDeRoles(), persona.activa, persona.cambiarClave, persona.revision);
        }
    }

    List<Vista> todas() {
        return list("order by nombre").stream().map(Vista::of).toList();
    }

    Optional<Vista> vista(String nombre) {
        return byName(nombre).map(Vista::of);
    }

    /** With the hash of a password to be changed at its first use. */
    Vista crear(String nombre, List<String> roles, String hash) {
        nombres.take(nombre);
        Persona persona = new Persona();
        persona.nombre = nombre;
        persona.clave = hash;
        persona.roles = String.join(",", roles);
        persona.activa = true;
        persona.cambiarClave = true;
        persistAndFlush(persona);
        auditoria.record("CREAR_PERSONA", nombre, Map.of("roles", roles));
        return Vista.of(persona);
    }

    /** Gives somebody these roles, and ends the sessions that had others, if {@code permitted} lets pass what there is. */
    Vista cambiar(String nombre, List<String> roles, boolean activa, Consumer<Vista> permitted) {
        Persona persona = locked(nombre, permitted);
        Vista before = Vista.of(persona);
        persona.roles = String.join(",", roles);
        persona.activa = activa;
        if (!before.roles().equals(roles) || !activa) {
            sesiones.endAll(persona.id, "");
        }
        if (!activa) {
            enlaces.forget(persona.id);
        }
        keepAnAdmin();
        flush();
        auditoria.record(
                "CAMBIAR_PERSONA",
                nombre,
                Map.of(
                        "antes", Map.of("roles", before.roles(), "activa", before.activa()),
                        "despues", Map.of("roles", roles, "activa", activa)));
        return Vista.of(persona);
    }

    void borrar(String nombre, Consumer<Vista> permitted) {
        delete(locked(nombre, permitted));
        keepAnAdmin();
        auditoria.record("BORRAR_PERSONA", nombre, Map.of());
    }

    /** Gives somebody a new password to be changed at its first use, and ends all their sessions. */
    Vista reponer(String nombre, String hash) {
        Persona persona = locked(nombre, anyone -> {});
        persona.clave = hash;
        persona.cambiarClave = true;
        sesiones.endAll(persona.id, "");
        enlaces.forget(persona.id);
        flush();
        auditoria.record("REPONER_CLAVE", nombre, Map.of());
        return Vista.of(persona);
    }

    Optional<Persona> byName(String nombre) {
        return Nombres.isOne(nombre) ? find("nombre", nombre).firstResultOptional() : Optional.empty();
    }

    private Persona locked(String nombre, Consumer<Vista> permitted) {
        getEntityManager().createNativeQuery(ONE_AT_A_TIME).getSingleResult();
        if (!Nombres.isOne(nombre)) {
            throw AccessProblems.unknownPerson(nombre);
        }
        Persona persona = find("nombre", nombre)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> AccessProblems.unknownPerson(nombre));
        permitted.accept(Vista.of(persona));
        return persona;
    }

    private void keepAnAdmin() {
        boolean left =
                list("activa", true).stream().anyMatch(one -> one.listaDeRoles().contains(Rol.ADMIN));
        if (!left) {
            throw AccessProblems.lastAdmin();
        }
    }
}
