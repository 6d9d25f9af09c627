package io.dictamen.access;

import io.dictamen.decision.ContractError;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import io.dictamen.wording.Wording;
import java.util.List;

/** The field {@code roles} of a request. */
final class AskedRoles {
    private AskedRoles() {}

    /** Each of them once, in the order of the list of roles; refuses what is none, and none at all. */
    static List<String> check(List<String> asked) {
        for (int i = 0; i < asked.size(); i++) {
            String rol = asked.get(i);
            if (!Rol.ASIGNABLES.contains(rol)) {
                String campo = "roles[" + i + "]";
                throw fault(
                        campo,
                        Codigo.VALOR,
                        campo + " lleva " + Wording.anyOf(Rol.ASIGNABLES) + "; se recibió " + Wording.quoted(rol) + "."
                                + Wording.didYouMean(rol, Rol.ASIGNABLES));
            }
        }
        if (asked.isEmpty()) {
            throw fault("roles", Codigo.REQUERIDO, "Falta roles: al menos uno.");
        }
        return Rol.ASIGNABLES.stream().filter(asked::contains).toList();
    }

    static ContractViolation fault(String campo, Codigo codigo, String mensaje) {
        return ContractViolation.of(new ContractError(campo, codigo, mensaje));
    }
}
