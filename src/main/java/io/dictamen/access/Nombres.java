package io.dictamen.access;

import io.dictamen.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;

/** The names of people and keys: one set, each given once and for good. */
@ApplicationScoped
class Nombres {
    /** Small letters only, so that no two look alike. */
    static final String FORMA = "[a-z][a-z0-9._@-]{1,59}";

    static final String LLAMADO = "de 2 a 60 minúsculas sin acento, cifras y . _ @ -, y empieza con una letra";

    /** Those under which the service itself stands in the audit trail. */
    private static final Set<String> RESERVED = Set.of("carpeta", "despliegue", "servicio", "dictamen");

    @Inject
    EntityManager entities;

    /** Whether anything can have that name: what cannot is not looked for. */
    static boolean isOne(String nombre) {
        return nombre.matches(FORMA);
    }

    /** @throws ProblemException where somebody has or had it */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(String nombre) {
        boolean taken = !RESERVED.contains(nombre)
                && entities.createNativeQuery("INSERT INTO nombre VALUES (:nombre) ON CONFLICT DO NOTHING")
                                .setParameter("nombre", nombre)
                                .executeUpdate()
                        == 1;
        if (!taken) {
            throw AccessProblems.nameTaken(nombre);
        }
    }
}
