package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Gravedad;
import io.dictamen.workbook.fault.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clauses that rows and rules may cite: a procedure's code, one space and a step. Immutable.
 *
 * @param pasos the steps of each procedure by its code; where there is no procedure, any clause is taken
 */
public record Clauses(Map<String, List<String>> pasos) {
    public static final Clauses ANY = new Clauses(Map.of());

    public Clauses {
        pasos = Collections.unmodifiableMap(new LinkedHashMap<>(pasos));
    }

    /** What is wrong with a clause; a step that is not known may be that of a newer edition, and is a warning. */
    public record Wrong(Gravedad gravedad, String mensaje, String sugerencia) {}

    public Optional<Wrong> check(String clausula) {
        String codigo = clausula.split("\\s", 2)[0];
        String resto = clausula.substring(codigo.length());
        if (pasos.isEmpty()) {
            return Optional.empty();
        }
        List<String> conocidos = pasos.get(codigo);
        if (conocidos == null) {
            return error(
                    Wording.quoted(clausula) + " no empieza con el código de un procedimiento conocido.",
                    Wording.didYouMean(codigo, pasos.keySet()) + " Los procedimientos son " + Words.list(pasos.keySet())
                            + ".");
        }
        return resto.matches(" \\S.*")
                ? step(codigo, resto.strip(), conocidos)
                : error(
                        Wording.quoted(clausula) + " no dice qué paso de " + codigo + ".",
                        "Escriba el código, un espacio y el paso, como " + codigo + " 10.");
    }

    private static Optional<Wrong> step(String codigo, String paso, List<String> conocidos) {
        if (conocidos.isEmpty() || conocidos.contains(paso)) {
            return Optional.empty();
        }
        return Optional.of(new Wrong(
                Gravedad.ADVERTENCIA,
                codigo + " no tiene un paso " + Wording.quoted(paso) + ".",
                "Los más cercanos: " + Words.list(NearSteps.of(paso, conocidos))
                        + ". Si es de una edición nueva del procedimiento, déjelo así."));
    }

    private static Optional<Wrong> error(String mensaje, String sugerencia) {
        return Optional.of(new Wrong(Gravedad.ERROR, mensaje, sugerencia.strip()));
    }
}
