package io.dictamen.release;

import io.dictamen.scenario.ScenarioResult;
import io.dictamen.workbook.analysis.Analysis;
import io.dictamen.workbook.analysis.Finding;
import io.dictamen.workbook.fault.Diagnostic;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reason why a release may not be published.
 *
 * @param donde the place as a person finds it: file, sheet and cell, or the line of a scenario
 * @param detalle the diagnostic, the finding of the analysis, the scenario's result or the fault that none notices
 */
public record Impedimento(
        Origen origen,
        String donde,
        String mensaje,

        @Schema(
                anyOf = {
                    Diagnostic.class,
                    Finding.class,
                    Analysis.class,
                    ScenarioResult.class,
                    Superviviente.class,
                    ImpactoAlAprobar.class
                })
        Object detalle) {

    /** What found it. */
    public enum Origen {
        DIAGNOSTICO,
        ANALISIS,
        ESCENARIO,
        MUTACION,
        IMPACTO
    }

    static Impedimento of(Diagnostic falta) {
        return new Impedimento(Origen.DIAGNOSTICO, falta.lugar(), falta.mensaje() + " " + falta.sugerencia(), falta);
    }

    static Impedimento of(Finding hallazgo) {
        String filas = hallazgo.filas().isEmpty()
                ? ""
                : ", fila " + hallazgo.filas().stream().map(String::valueOf).collect(Collectors.joining(" y "));
        return new Impedimento(
                Origen.ANALISIS,
                hallazgo.libro() + " · " + hallazgo.hoja() + filas,
                hallazgo.mensaje() + " " + hallazgo.sugerencia(),
                hallazgo);
    }

    static Impedimento unmeasured(int numero, ImpactoAlAprobar impacto) {
        return new Impedimento(
                Origen.IMPACTO,
                "últimos " + impacto.dias() + " días",
                impacto.mensaje() + " Mídalo con POST /api/v1/versiones/" + numero + "/impacto.",
                impacto);
    }

    @Override
    public String toString() {
        return donde + ": " + mensaje;
    }

    /** As a line for a person, of that kind. */
    String line(Finding.Tipo tipo) {
        return donde + ": [" + tipo + "] " + mensaje;
    }

    static Impedimento unproved(Analysis tabla, String frase) {
        return new Impedimento(
                Origen.ANALISIS,
                tabla.libro() + " · " + tabla.hoja(),
                frase + " Una última fila sin condiciones prueba que la tabla lo cubre todo.",
                tabla);
    }

    static Impedimento of(Superviviente falta) {
        return new Impedimento(
                Origen.MUTACION,
                falta.libro() + " · " + falta.hoja() + ", " + falta.celda(),
                "Ningún escenario notaría que " + falta.frase() + ". Agregue a " + falta.archivo()
                        + " el caso que lo nota: " + falta.linea(),
                falta);
    }

    static Impedimento of(ScenarioResult caso) {
        return new Impedimento(
                Origen.ESCENARIO,
                caso.archivo() + ", línea " + caso.linea(),
                caso.nombre() + ": " + String.join(" ", caso.diferencias()),
                caso);
    }
}
