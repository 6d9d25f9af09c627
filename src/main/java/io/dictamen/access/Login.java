package io.dictamen.access;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import io.dictamen.http.ProblemException;
import io.dictamen.wording.Wording;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;

/** Compares passwords, on the threads that are there for it, and acts on what it finds. */
@Singleton
public class Login {
    private final Personas personas;
    private final Sesiones sesiones;
    private final Passwords passwords;
    private final Intentos intentos;
    private final Auditoria auditoria;
    private final FirstAdmin firstAdmin;
    private final Enlaces enlaces;

    Login(
            Personas personas,
            Sesiones sesiones,
            Passwords passwords,
            Intentos intentos,
            Auditoria auditoria,
            FirstAdmin firstAdmin,
            Enlaces enlaces) {
        this.personas = personas;
        this.sesiones = sesiones;
        this.passwords = passwords;
        this.intentos = intentos;
        this.auditoria = auditoria;
        this.firstAdmin = firstAdmin;
        this.enlaces = enlaces;
    }

    /** @throws ProblemException the same one whatever is wrong with the name or the password */
    public Sesiones.Sesion enter(String usuario, String clave, Origen origen) {
        Persona persona = check(usuario, clave, origen.direccion());
        return QuarkusTransaction.requiringNew().call(() -> {
            Persona now = stillTheSame(persona);
            auditoria.recordFrom(origen.direccion(), usuario, "INICIAR_SESION", Map.of());
            return sesiones.open(now, origen);
        });
    }

    /**
     * Changes somebody's own password, and ends their other sessions.
     *
     * @param sesion the digest of the one that goes on
     */
    public void change(String usuario, String sesion, String actual, String nueva, String direccion) {
        Passwords.fault(nueva, actual, usuario).ifPresent(fault -> {
            throw ContractViolation.of("nueva", Codigo.VALOR, fault);
        });
        Persona persona = check(usuario, actual, direccion);
        String hash = passwords.hash(nueva);
        QuarkusTransaction.requiringNew().run(() -> {
            Persona now = stillTheSame(persona);
            now.clave = hash;
            now.cambiarClave = false;
            sesiones.endAll(now.id, sesion);
            enlaces.forget(now.id);
            auditoria.recordFrom(direccion, usuario, "CAMBIAR_CLAVE", Map.of());
        });
        firstAdmin.forgetPasswordOf(usuario);
    }

    /** An administrator may have given another password, or shut them out, while this one was compared. */
    private Persona stillTheSame(Persona persona) {
        return personas.findByIdOptional(persona.id, LockModeType.PESSIMISTIC_WRITE)
                .filter(now -> now.activa && now.clave.equals(persona.clave))
                .orElseThrow(AccessProblems::badLogin);
    }

    private Persona check(String usuario, String clave, String direccion) {
        intentos.begin(usuario, direccion).ifPresent(refused -> refuse(usuario, direccion, refused));
        Optional<Persona> right;
        try {
            right = whoHas(usuario, clave);
        } catch (RuntimeException e) {
            intentos.forgotten(usuario, direccion);
            throw e;
        }
        Persona persona = right.orElseThrow(AccessProblems::badLogin);
        intentos.succeeded(usuario, direccion);
        return persona;
    }

    private Optional<Persona> whoHas(String usuario, String clave) {
        Optional<Persona> persona = QuarkusTransaction.requiringNew()
                .call(() -> personas.byName(usuario).filter(one -> one.activa));
        boolean right = passwords.matches(clave, persona.map(one -> one.clave).orElse(null));
        return right ? persona : Optional.empty();
    }

    private void refuse(String usuario, String direccion, Intentos.Rechazo refused) {
        if (refused.primero()) {
            String shown = Wording.cut(usuario);
            QuarkusTransaction.requiringNew()
                    .run(() -> auditoria.recordFrom(direccion, shown, "INICIO_FRENADO", Map.of()));
        }
        throw AccessProblems.tooManyAttempts(refused.espera());
    }
}
