package io.dictamen.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Comes in whoever the house's own identity provider knows, with what their groups may do here. */
@Singleton
public class Casa {
    private static final int LONGEST = 200;

    private final boolean abierta;
    private final Grupos grupos;
    private final Sesiones sesiones;
    private final Auditoria auditoria;
    private final EntityManager entities;

    Casa(
            @ConfigProperty(name = "quarkus.oidc.consola.tenant-enabled") boolean abierta,
            AccessConfig config,
            Sesiones sesiones,
            Auditoria auditoria,
            EntityManager entities) {
        this.abierta = abierta;
        this.grupos = Grupos.de(config.grupos());
        this.sesiones = sesiones;
        this.auditoria = auditoria;
        this.entities = entities;
    }

    /** Whether there is one. */
    public boolean abierta() {
        return abierta;
    }

    /**
     * Begins a session of ours.
     *
     * @param known as the provider told, its groups for roles
     * @throws io.dictamen.http.ProblemException where none of the groups may do anything here, or the name is that of a key,
     *     or of a person with a password of their own, whom nobody else is taken for
     */
    public Sesiones.Sesion entrar(SecurityIdentity known, Origen origen) {
        String nombre = known.getPrincipal().getName();
        List<String> roles = grupos.roles(known.getRoles());
        return QuarkusTransaction.requiringNew().call(() -> {
            if (nombre.isBlank() || nombre.length() > LONGEST || nombre.indexOf('\0') >= 0 || isTaken(nombre)) {
                throw AccessProblems.taken(nombre);
            }
            if (roles.isEmpty()) {
                throw AccessProblems.noRole(nombre);
            }
            auditoria.recordFrom(origen.direccion(), nombre, "INICIAR_SESION", Map.of("casa", true, "roles", roles));
            return sesiones.openOfHouse(nombre, roles, origen);
        });
    }

    private boolean isTaken(String nombre) {
        return (Boolean)
                entities.createNativeQuery("""
                        SELECT exists(SELECT FROM persona WHERE nombre = :nombre AND activa)
                            OR exists(SELECT FROM clave_api WHERE nombre = :nombre)
                        """).setParameter("nombre", nombre).getSingleResult();
    }
}
