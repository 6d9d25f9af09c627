package io.dictamen.release;

import io.dictamen.scenario.ScenarioResult;
import io.dictamen.scenario.diff.ScenarioDiff;
import io.dictamen.workbook.fault.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * What the checks found in the files of a release. Where the diagnostics hold an error, nothing else could be checked.
 *
 * @param sinEscenario the rows, by the names of their rules, that no case makes decide
 */
record CheckReport(
        List<Diagnostic> diagnosticos,
        List<AnalyzedTable> tablas,
        List<ScenarioResult> escenarios,
        List<FilaSinEscenario> sinEscenario) {
    static final CheckReport NOTHING = ofFaults(List.of());

    static CheckReport ofFaults(List<Diagnostic> diagnosticos) {
        return new CheckReport(diagnosticos, List.of(), List.of(), List.of());
    }

    /** Why it may not be published; empty where it may. */
    List<Impedimento> impedimentos() {
        List<Impedimento> todos = new ArrayList<>();
        diagnosticos.stream().filter(Diagnostic::blocks).forEach(falta -> todos.add(Impedimento.of(falta)));
        tablas.forEach(tabla -> todos.addAll(tabla.impedimentos()));
        escenarios.stream().filter(caso -> !caso.cumple()).forEach(caso -> todos.add(Impedimento.of(caso)));
        return todos;
    }

    /**
     * What does not keep it from being published, and whoever approves it should know.
     *
     * @param cambios what changed in its scenarios
     */
    List<Advertencia> advertencias(List<ScenarioDiff> cambios) {
        List<Advertencia> todas = new ArrayList<>();
        cambios.forEach(cambio -> todas.addAll(Advertencia.of(cambio)));
        diagnosticos.stream()
                .filter(falta -> !falta.blocks())
                .forEach(falta -> todas.add(Advertencia.of(Impedimento.of(falta))));
        tablas.forEach(tabla -> tabla.analisis().hallazgos().stream()
                .filter(hallazgo -> !tabla.analisis().errores().contains(hallazgo))
                .forEach(hallazgo -> todas.add(Advertencia.of(Impedimento.of(hallazgo)))));
        sinEscenario.forEach(fila -> todas.add(Advertencia.of(fila)));
        return todas;
    }
}
