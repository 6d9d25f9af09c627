package io.dictamen.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may read which verdicts, and who reads them without what is personal. */
@Singleton
public class Lecturas {
    private final Set<LectorDeTodo> sinDatosPersonales;

    Lecturas(AccessConfig config) {
        this.sinDatosPersonales = config.sinDatosPersonales().orElse(Set.of());
    }

    /** A front-end reads what it asked for itself, and that as it sent it. */
    public Lectura de(SecurityIdentity caller) {
        List<LectorDeTodo> roles = Arrays.stream(LectorDeTodo.values())
                .filter(rol -> rol.es(caller))
                .toList();
        return roles.isEmpty()
                ? new Lectura(Optional.of(caller.getPrincipal().getName()), false)
                : new Lectura(Optional.empty(), sinDatosPersonales.containsAll(roles));
    }
}
