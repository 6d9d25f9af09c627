package io.dictamen.scenario;

import io.dictamen.decision.Motivo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case and what was answered to it.
 *
 * @param actual the flat result; empty where nothing was decided
 * @param motivos the rows that decided, in their order
 * @param distintos what was expected and is not so
 * @param falta why nothing was decided, as a sentence; null where something was
 */
public record CaseRun(
        Scenario caso,
        Map<String, String> actual,
        List<Motivo> motivos,
        List<Mismatch> distintos,
        @Nullable String falta) {

    static CaseRun undecided(Scenario caso, String falta) {
        return new CaseRun(caso, Map.of(), List.of(), List.of(), falta);
    }

    /**
     * @param campo of the result, or {@code clausula}
     * @param esperado empty for nothing
     * @param actual empty for nothing
     */
    public record Mismatch(String campo, String esperado, String actual) {
        private String sentence() {
            return campo + ": se esperaba " + shown(esperado) + " y se respondió " + shown(actual) + ".";
        }

        private static String shown(String texto) {
            return texto.isEmpty() ? "nada" : "«" + texto + "»";
        }
    }

    /** Whether all is as expected. */
    public boolean cumple() {
        return falta == null && distintos.isEmpty();
    }

    /** The rules that decided; none where nothing was decided. */
    public List<String> reglas() {
        return motivos.stream().map(Motivo::regla).toList();
    }

    ScenarioResult result(String archivo) {
        List<String> diferencias =
                falta == null ? distintos.stream().map(Mismatch::sentence).toList() : List.of(falta);
        return new ScenarioResult(archivo, caso.linea(), caso.nombre(), cumple(), diferencias, reglas());
    }
}
