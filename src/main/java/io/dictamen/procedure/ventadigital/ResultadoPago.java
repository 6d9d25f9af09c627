package io.dictamen.procedure.ventadigital;

import io.dictamen.checklist.Hallazgo;
import io.dictamen.decision.Campo;
import java.util.List;

/** Si el depósito declarado es el que muestra el banco. */
public record ResultadoPago(
        @Campo("Si el depósito se confirma") boolean confirmado,

        @Campo("Lo que no coincide, en el orden de la tabla")
        List<Hallazgo> errores,

        @Campo("Paso del procedimiento que sigue") String siguientePaso) {}
