package io.dictamen.procedure.ventadigital;

import io.dictamen.checklist.Hallazgo;
import io.dictamen.decision.Avance;
import io.dictamen.decision.Campo;
import java.util.List;

/** Si la venta está digitada, lo que falta y el paso que sigue. */
public record ResultadoRegistro(
        @Campo("Si no hay ningún error") boolean conforme,

        @Campo("Lo que falta, en el orden de la tabla") List<Hallazgo> errores,

        @Campo("Paso del procedimiento que sigue") String siguientePaso) {

    /** El mismo resultado, con lo que se sabe de esos campos solamente. */
    ResultadoRegistro con(Avance avance) {
        return new ResultadoRegistro(conforme, Hallazgo.de(avance, errores), siguientePaso);
    }
}
