package io.dictamen.release;

import io.dictamen.release.Impedimento.Origen;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.diff.CaseDifference;
import io.dictamen.scenario.diff.CaseDifference.CambioDeCaso;
import io.dictamen.scenario.diff.ScenarioDiff;
import java.util.List;

/**
 * What keeps no release from being published, and whoever approves it should know.
 *
 * @param donde the place as a person finds it: file, sheet and row, or the line of a scenario
 */
public record Advertencia(Origen origen, String donde, String mensaje) {

    static Advertencia of(Impedimento leve) {
        return new Advertencia(leve.origen(), leve.donde(), leve.mensaje());
    }

    static Advertencia of(FilaSinEscenario fila) {
        return new Advertencia(
                Origen.ESCENARIO,
                fila.libro() + " · " + fila.hoja() + ", fila " + fila.fila(),
                "Ningún escenario la hace decidir: agregue a " + ScenarioFile.of(fila.decision())
                        + " un caso que la cumpla.");
    }

    /** The cases that expect less than before. */
    static List<Advertencia> of(ScenarioDiff cambios) {
        return cambios.casos().stream()
                .filter(CaseDifference::aflojado)
                .map(caso -> of(cambios.archivo(), caso))
                .toList();
    }

    private static Advertencia of(String archivo, CaseDifference caso) {
        Integer linea = caso.lineaDespues();
        String columnas = caso.celdas().stream()
                .filter(CaseDifference.CeldaDeCaso::aflojada)
                .map(CaseDifference.CeldaDeCaso::columna)
                .reduce((una, otra) -> una + ", " + otra)
                .orElse("");
        return new Advertencia(
                Origen.ESCENARIO,
                linea == null ? archivo : archivo + ", línea " + linea,
                caso.tipo() == CambioDeCaso.QUITADO
                        ? "Se quitó el caso «" + caso.nombre() + "»."
                        : "El caso «" + caso.nombre() + "» espera menos que antes: " + columnas + ".");
    }
}
