package io.dictamen.procedure.ventaswat;

import io.dictamen.checklist.Hallazgo;
import io.dictamen.decision.Avance;
import io.dictamen.decision.Campo;
import java.util.List;

/** Si la venta cumple lo que su tipo pide, y lo que le falta. */
public record ResultadoValidacion(
        @Campo("Si no hay ningún error") boolean conforme,

        @Campo("Lo que falta, en el orden de la tabla") List<Hallazgo> errores) {

    /** El mismo resultado, con lo que se sabe de esos campos solamente. */
    ResultadoValidacion con(Avance avance) {
        return new ResultadoValidacion(conforme, Hallazgo.de(avance, errores));
    }
}
