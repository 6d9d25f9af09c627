package io.dictamen.checklist;

import io.dictamen.decision.Campo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Lo que una fila de una lista de comprobación halló en la solicitud. */
public record Hallazgo(
        @Campo("Código de la comprobación") String codigo,

        @Campo("Campo de la solicitud junto al que se muestra")
        String campo,

        @Campo("ERROR impide seguir; ADVERTENCIA no") Severidad severidad,
        @Campo("Qué está mal y qué sería correcto") String mensaje) {

    /** What the rows that applied found in the fact, in row order. */
    public static List<Hallazgo> de(List<Comprobacion> filas, Object hecho) {
        if (filas.isEmpty()) {
            return List.of();
        }
        List<Hallazgo> hallazgos = new ArrayList<>(filas.size());
        for (Comprobacion fila : filas) {
            hallazgos.add(fila.hallazgo(hecho));
        }
        return Collections.unmodifiableList(hallazgos);
    }

    /** Whether there is no error among them. */
    public static boolean conforme(List<Hallazgo> hallazgos) {
        for (Hallazgo hallazgo : hallazgos) {
            if (hallazgo.severidad == Severidad.ERROR) {
                return false;
            }
        }
        return true;
    }

    /** Those of the named fields only. */
    public static List<Hallazgo> solo(List<Hallazgo> hallazgos, Set<String> campos) {
        return hallazgos.stream()
                .filter(hallazgo -> campos.contains(hallazgo.campo))
                .toList();
    }
}
