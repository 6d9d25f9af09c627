package io.dictamen.procedure.ventadigital;

import io.dictamen.checklist.Hallazgo;
import io.dictamen.decision.Campo;
import java.util.List;
import java.util.Set;

/** Si el depósito declarado es el que muestra el banco. */
public record ResultadoPago(
        @Campo("Si el depósito se confirma") boolean confirmado,

        @Campo("Lo que no coincide, en el orden de la tabla")
        List<Hallazgo> errores,

        @Campo("Paso del procedimiento que sigue") String siguientePaso) {

    /** El mismo resultado, con los errores de esos campos solamente. */
    ResultadoPago solo(Set<String> campos) {
        return new ResultadoPago(confirmado, Hallazgo.solo(errores, campos), siguientePaso);
    }
}
