package io.dictamen.release;

import io.dictamen.scenario.ScenarioResult;
import io.dictamen.workbook.Diagnostic;

/**
 * A reason why a release may not be published.
 *
 * @param donde the place as a person finds it: file, sheet and cell, or the line of a scenario
 * @param detalle the diagnostic, the finding of the analysis or the scenario's result
 */
record Impedimento(Origen origen, String donde, String mensaje, Object detalle) {

    /** Which check found it. */
    enum Origen {
        DIAGNOSTICO,
        ANALISIS,
        ESCENARIO
    }

    static Impedimento of(Diagnostic falta) {
        return new Impedimento(Origen.DIAGNOSTICO, falta.lugar(), falta.mensaje() + " " + falta.sugerencia(), falta);
    }

    static Impedimento of(ScenarioResult caso) {
        return new Impedimento(
                Origen.ESCENARIO,
                caso.archivo() + ", línea " + caso.linea(),
                caso.nombre() + ": " + String.join(" ", caso.diferencias()),
                caso);
    }
}
