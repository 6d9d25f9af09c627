package io.dictamen.decision;

import java.util.ArrayList;
import java.util.List;

/** A request breaks its contract: no decision is taken, and all faults are answered at once. */
public final class ContractViolation extends RuntimeException {
    private static final int MOST_LISTED = 1_000;

    private final transient List<ContractError> errores;
    private final int faltas;

    ContractViolation(List<ContractError> errores) {
        // The caller is wrong, not we: nobody reads the stack.
        super(errores.size() + " faults", null, false, false);
        this.faltas = errores.size();
        this.errores = errores.size() <= MOST_LISTED ? List.copyOf(errores) : cut(errores);
    }

    /** One fault of one field that the types of its contract cannot show. */
    public static ContractViolation of(String campo, ContractError.Codigo codigo, String mensaje) {
        return new ContractViolation(List.of(new ContractError(campo, codigo, mensaje)));
    }

    /** How many faults there are, those included that are not listed. */
    public int faltas() {
        return faltas;
    }

    /** One entry a field; beyond a thousand, the last entry says how many more there are. */
    public List<ContractError> errores() {
        return errores;
    }

    private static List<ContractError> cut(List<ContractError> errores) {
        List<ContractError> listed = new ArrayList<>(errores.subList(0, MOST_LISTED - 1));
        int left = errores.size() - listed.size();
        listed.add(
                new ContractError("", ContractError.Codigo.LONGITUD, "Hay " + left + " faltas más que no se listan."));
        return List.copyOf(listed);
    }
}
