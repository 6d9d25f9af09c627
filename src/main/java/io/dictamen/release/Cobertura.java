package io.dictamen.release;

import io.dictamen.decision.Decision;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.scenario.CaseRun;
import io.dictamen.workbook.DecisionTable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A table of a decision with the cases that make each of its rows decide. */
@Schema(name = "CoberturaDeTabla")
public record Cobertura(String tabla, String libro, String hoja, List<Fila> filas) {

    /** @param lineas of the scenario file; none where no case makes the row decide */
    @Schema(name = "CoberturaDeFila")
    public record Fila(int fila, String regla, String clausula, List<Integer> lineas) {}

    static List<Cobertura> of(RuleBase reglas, Decision<?, ?> decision, List<CaseRun> corridos) {
        return reglas.tablas(decision).stream()
                .map(tabla -> of(tabla, corridos))
                .toList();
    }

    private static Cobertura of(DecisionTable tabla, List<CaseRun> corridos) {
        List<Fila> filas = tabla.filas().stream()
                .map(fila ->
                        new Fila(fila.numero(), tabla.regla(fila), fila.clausula(), lines(tabla.regla(fila), corridos)))
                .toList();
        return new Cobertura(tabla.nombre(), tabla.libro(), tabla.hoja(), filas);
    }

    private static List<Integer> lines(String regla, List<CaseRun> corridos) {
        return corridos.stream()
                .filter(uno -> uno.reglas().contains(regla))
                .map(uno -> (int) uno.caso().linea())
                .toList();
    }
}
