package io.dictamen.access;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import io.dictamen.wording.Wording;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.List;

/** What a person or a front-end may do; the names as they stand in {@code @RolesAllowed}. */
public final class Rol {
    /** Evaluate, and read its own verdicts. */
    public static final String FRONT = "front";
    /** Work on drafts of the tables. */
    public static final String ANALISTA = "analista";
    /** Publish, reject and take back releases. */
    public static final String APROBADOR = "aprobador";
    /** Work on scenarios. */
    public static final String QA = "qa";
    /** Read the journal, the reports and the audit trail. */
    public static final String AUDITOR = "auditor";
    /** Read the reports, and the verdicts behind their figures without what is personal in them. */
    public static final String LECTOR = "lector";
    /** See how the service does: its operation, its metrics, what decides now. */
    public static final String OPERADOR = "operador";
    /** Manage people and keys. */
    public static final String ADMIN = "admin";
    /** Whoever calls without credentials in the open mode; nobody can be given it. */
    public static final String ABIERTO = "abierto";

    /** Those that a person or a key can have. */
    static final List<String> ASIGNABLES = List.of(FRONT, ANALISTA, APROBADOR, QA, AUDITOR, LECTOR, OPERADOR, ADMIN);

    private Rol() {}

    /** What the field {@code roles} asks for: each once, in the order of the list; refuses what is none, and none at all. */
    static List<String> asked(List<String> roles) {
        for (int i = 0; i < roles.size(); i++) {
            String rol = roles.get(i);
            if (!ASIGNABLES.contains(rol)) {
                String campo = "roles[" + i + "]";
                throw ContractViolation.of(
                        campo,
                        Codigo.VALOR,
                        campo + " lleva " + Wording.anyOf(ASIGNABLES) + "; se recibió " + Wording.quoted(rol) + "."
                                + Wording.didYouMean(rol, ASIGNABLES));
            }
        }
        if (roles.isEmpty()) {
            throw ContractViolation.of("roles", Codigo.REQUERIDO, "Falta roles: al menos uno.");
        }
        return ASIGNABLES.stream().filter(roles::contains).toList();
    }

    /** Whether they read what others asked for too. */
    public static boolean readsAll(SecurityIdentity caller) {
        return Arrays.stream(LectorDeTodo.values()).anyMatch(rol -> rol.es(caller));
    }
}
