package io.dictamen.access;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import io.dictamen.http.IfMatch;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts of people, as an administrator keeps them. Blocks, and takes a part of a second where it makes a password. */
@Singleton
public class Cuentas {
    private static final String WHAT = "La persona";

    @Inject
    Personas personas;

    @Inject
    Passwords passwords;

    /** Somebody and the password that they must change at its first use, of which this is the only copy. */
    public record ConClave(Personas.Vista persona, String claveInicial) {}

    public List<Personas.Vista> todas() {
        return personas.todas();
    }

    public Optional<Personas.Vista> una(String nombre) {
        return personas.vista(nombre);
    }

    /** @throws ContractViolation where the name or a role cannot be */
    public ConClave crear(String nombre, List<String> roles) {
        if (!Nombres.isOne(nombre)) {
            throw ContractViolation.of("nombre", Codigo.VALOR, "El nombre es " + Nombres.LLAMADO + ".");
        }
        List<String> asked = Rol.asked(roles);
        String clave = Secreto.claveInicial();
        return new ConClave(personas.crear(nombre, asked, passwords.hash(clave)), clave);
    }

    /** @param ifMatch the revision that was read, as the header {@code If-Match} has it */
    public Personas.Vista cambiar(String nombre, List<String> roles, boolean activa, @Nullable String ifMatch) {
        return personas.cambiar(nombre, Rol.asked(roles), activa, now -> IfMatch.check(ifMatch, now.revision(), WHAT));
    }

    public void borrar(String nombre, @Nullable String ifMatch) {
        personas.borrar(nombre, now -> IfMatch.check(ifMatch, now.revision(), WHAT));
    }

    /** Another password to be changed at its first use, and the end of all their sessions. */
    public ConClave reponer(String nombre) {
        // Before the hash, which takes as long for nobody.
        if (personas.vista(nombre).isEmpty()) {
            throw AccessProblems.unknownPerson(nombre);
        }
        String clave = Secreto.claveInicial();
        return new ConClave(personas.reponer(nombre, passwords.hash(clave)), clave);
    }
}
