package io.dictamen.access;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links by which whoever forgot their password chooses another, once. Only their digests are kept. */
@ApplicationScoped
public class Enlaces {
    private static final String PREFIX = "dce_";
    /** In the place of a name that nobody knows yet. */
    private static final String NOBODY = "enlace";

    @Inject
    Personas personas;

    @Inject
    Sesiones sesiones;

    @Inject
    Passwords passwords;

    @Inject
    Intentos intentos;

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    Auditoria auditoria;

    @Inject
    AccessConfig config;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** A link that was made, with the only copy of its token. */
    public record Enlace(String nombre, String token, OffsetDateTime expira) {
        /** Its address below that of the service. */
        public String pagina() {
            return "/consola/enlace?t=" + token;
        }
    }

    /** In place of any that was made before. */
    @Transactional
    public Enlace dar(String nombre) {
        Persona persona = personas.byName(nombre).orElseThrow(() -> AccessProblems.unknownPerson(nombre));
        if (!persona.activa) {
            throw AccessProblems.shutOut(nombre);
        }
        Enlace enlace = new Enlace(
                nombre, Secreto.nuevo(PREFIX), OffsetDateTime.now(clock).plus(config.enlace()));
        entities.createNativeQuery("""
                        INSERT INTO enlace (persona, huella, expira) VALUES (:persona, :huella, :expira)
                        ON CONFLICT (persona) DO UPDATE SET huella = excluded.huella, expira = excluded.expira
                        """)
                .setParameter("persona", persona.id)
                .setParameter("huella", Secreto.huella(enlace.token()))
                .setParameter("expira", enlace.expira().toInstant())
                .executeUpdate();
        auditoria.record("DAR_ENLACE", nombre, Map.of("expira", enlace.expira().toString()));
        return enlace;
    }

    /** Whose password a link changes; empty where it has served, is over, or never was. */
    @Transactional
    public Optional<String> titular(String token) {
        return find(token).map(persona -> persona.nombre);
    }

    /**
     * Sets the password of whose link it is, and ends all their sessions. Costs what a login costs, on threads of
     * {@link PasswordThreads}.
     */
    public void usar(String token, String nueva, String direccion) {
        intentos.begin(direccion).ifPresent(refused -> refuse(direccion, refused));
        Optional<String> found;
        try {
            found = QuarkusTransaction.requiringNew().call(() -> titular(token));
        } catch (RuntimeException e) {
            intentos.succeeded(direccion);
            throw e;
        }
        String nombre = found.orElseThrow(AccessProblems::badLink);
        intentos.succeeded(direccion);
        Passwords.fault(nueva, "", nombre).ifPresent(fault -> {
            throw ContractViolation.of("nueva", Codigo.VALOR, fault);
        });
        String hash = passwords.hash(nueva);
        QuarkusTransaction.requiringNew().run(() -> set(token, hash, direccion));
        firstAdmin.forgetPasswordOf(nombre);
    }

    private void set(String token, String hash, String direccion) {
        Persona persona = find(token).orElseThrow(AccessProblems::badLink);
        persona.clave = hash;
        persona.cambiarClave = false;
        sesiones.endAll(persona.id, "");
        forget(persona.id);
        auditoria.recordFrom(direccion, persona.nombre, "CAMBIAR_CLAVE_CON_ENLACE", Map.of());
    }

    /** What was given to somebody no longer serves. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(long persona) {
        entities.createNativeQuery("DELETE FROM enlace WHERE persona = :persona")
                .setParameter("persona", persona)
                .executeUpdate();
    }

    // Locked, so that of two who use it at once one comes too late.
    private Optional<Persona> find(String token) {
        List<?> found = entities.createNativeQuery(
                        "SELECT persona FROM enlace WHERE huella = :huella AND expira > :ahora FOR UPDATE", Long.class)
                .setParameter("huella", Secreto.huella(token))
                .setParameter("ahora", clock.instant())
                .getResultList();
        return found.stream()
                .findFirst()
                .flatMap(id -> personas.findByIdOptional((Long) id, LockModeType.PESSIMISTIC_WRITE))
                .filter(persona -> persona.activa);
    }

    private void refuse(String direccion, Intentos.Rechazo refused) {
        if (refused.primero()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> auditoria.recordFrom(direccion, NOBODY, "INICIO_FRENADO", Map.of()));
        }
        throw AccessProblems.tooManyAttempts(refused.espera());
    }
}
