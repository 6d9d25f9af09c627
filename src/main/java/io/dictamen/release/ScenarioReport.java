package io.dictamen.release;

import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioResult;
import io.dictamen.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Every case of a release and what became of it.
 *
 * @param sinEscenario the rows, by the names of their rules, that no case makes decide: a warning
 * @param filasSinEscenario the same rows, where they stand
 */
@Schema(name = "InformeDeEscenarios")
public record ScenarioReport(
        int version,
        int cumplidos,
        int incumplidos,
        List<ScenarioResult> escenarios,
        List<String> sinEscenario,
        List<FilaSinEscenario> filasSinEscenario) {

    static ScenarioReport empty(int version) {
        return new ScenarioReport(version, 0, 0, List.of(), List.of(), List.of());
    }

    ScenarioReport with(ScenarioRun run, ScenarioFile archivo) {
        List<ScenarioResult> suyos = run.run(archivo);
        List<ScenarioResult> todos = new ArrayList<>(escenarios);
        todos.addAll(suyos);
        List<FilaSinEscenario> filas = new ArrayList<>(filasSinEscenario);
        run.uncovered(archivo.decision(), suyos)
                .forEach(fila -> filas.add(FilaSinEscenario.of(archivo.decision(), fila)));
        int good = (int) todos.stream().filter(ScenarioResult::cumple).count();
        return new ScenarioReport(
                version,
                good,
                todos.size() - good,
                List.copyOf(todos),
                filas.stream().map(FilaSinEscenario::regla).toList(),
                List.copyOf(filas));
    }
}
