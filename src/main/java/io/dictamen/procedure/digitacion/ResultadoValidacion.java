package io.dictamen.procedure.digitacion;

import io.dictamen.checklist.Hallazgo;
import io.dictamen.decision.Avance;
import io.dictamen.decision.Campo;
import java.util.List;

/** Si la solicitud está bien digitada. */
public record ResultadoValidacion(
        @Campo("Si no tiene errores; las advertencias no cuentan")
        boolean conforme,

        @Campo("Lo hallado, en el orden de la lista de comprobación")
        List<Hallazgo> errores,

        @Campo("Paso del procedimiento que sigue") String siguientePaso,

        @Campo("Quien lo hace") ResponsableValidacion responsable) {

    /** El mismo resultado, con lo que se sabe de esos campos solamente. */
    ResultadoValidacion con(Avance avance) {
        return new ResultadoValidacion(conforme, Hallazgo.de(avance, errores), siguientePaso, responsable);
    }
}
