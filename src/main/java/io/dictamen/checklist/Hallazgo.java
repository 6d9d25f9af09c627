package io.dictamen.checklist;

import io.dictamen.decision.Avance;
import io.dictamen.decision.Campo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Lo que una fila de una lista de comprobación halló en la solicitud. */
public record Hallazgo(
        @Campo("Código de la comprobación") String codigo,

        @Campo("Campo; de la solicitud, junto al que se muestra")
        String campo,

        @Campo("Gravedad; ERROR impide seguir, ADVERTENCIA no")
        Severidad severidad,

        @Campo("Qué está mal y qué sería correcto") String mensaje) {

    /** The result of a checklist in one word. */
    public static final String CONFORME = "CONFORME";

    public static final String CON_ERRORES = "CON_ERRORES";

    public static String desenlace(boolean conforme) {
        return conforme ? CONFORME : CON_ERRORES;
    }

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

    /** The faults of the fields that were asked for, and those of the findings that are about them. */
    public static List<Hallazgo> de(Avance avance, List<Hallazgo> hallazgos) {
        return Stream.concat(
                        avance.faltas().stream()
                                .map(falta -> new Hallazgo(
                                        falta.codigo().name(), falta.campo(), Severidad.ERROR, falta.mensaje())),
                        hallazgos.stream().filter(hallazgo -> avance.campos().incluye(hallazgo.campo)))
                .toList();
    }
}
