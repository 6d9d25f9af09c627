package io.dictamen.release;

import io.dictamen.scenario.ScenarioResult;
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
        List<String> sinEscenario) {
    static final CheckReport NOTHING = new CheckReport(List.of(), List.of(), List.of(), List.of());

    /** Why it may not be published; empty where it may. */
    List<Impedimento> impedimentos() {
        List<Impedimento> todos = new ArrayList<>();
        diagnosticos.stream().filter(Diagnostic::blocks).forEach(falta -> todos.add(Impedimento.of(falta)));
        tablas.forEach(tabla -> todos.addAll(tabla.impedimentos()));
        escenarios.stream().filter(caso -> !caso.cumple()).forEach(caso -> todos.add(Impedimento.of(caso)));
        return todos;
    }
}
