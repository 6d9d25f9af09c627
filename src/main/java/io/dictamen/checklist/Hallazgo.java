package io.dictamen.checklist;

import io.dictamen.decision.Campo;
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
        return filas.stream().map(fila -> fila.hallazgo(hecho)).toList();
    }

    /** Whether there is no error among them. */
    public static boolean conforme(List<Hallazgo> hallazgos) {
        return hallazgos.stream().noneMatch(hallazgo -> hallazgo.severidad == Severidad.ERROR);
    }

    /** Those of the named fields only. */
    public static List<Hallazgo> solo(List<Hallazgo> hallazgos, Set<String> campos) {
        return hallazgos.stream()
                .filter(hallazgo -> campos.contains(hallazgo.campo))
                .toList();
    }
}
