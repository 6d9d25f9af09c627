package io.dictamen.procedure.digitacion;

import io.dictamen.decision.Minimo;
import java.time.OffsetDateTime;

/** Una línea de la hoja {@code Plazos}: las horas que dura un plazo. */
public record Plazo(ClasePlazo plazo, @Minimo(0) long horas) {

    OffsetDateTime vence(OffsetDateTime desde) {
        return desde.plusHours(horas);
    }

    /** Los plazos de una corrección; ninguno puede faltar en la hoja. */
    public enum ClasePlazo {
        DESDE_CIERRE
    }
}
