package io.dictamen.report;

import io.dictamen.decision.Procedure;
import io.dictamen.rulebase.Vocabulario;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What people call the constants of a report: those of its procedure, and those of the indicators that it may show. */
final class Labels {
    private final Vocabulario vocabulario;
    private final Procedure procedimiento;
    private final Set<String> suyas;
    private final Map<String, String> known = new HashMap<>();

    Labels(Vocabulario vocabulario, Procedure procedimiento) {
        this.vocabulario = vocabulario;
        this.procedimiento = procedimiento;
        this.suyas = procedimiento.constantes();
    }

    String of(String constante) {
        return known.computeIfAbsent(
                constante,
                una -> vocabulario.etiqueta(
                        suyas.contains(una) ? procedimiento : io.dictamen.procedure.indicador.Indicadores.PROCEDIMIENTO,
                        una));
    }
}
