package io.dictamen.release;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Motivo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row that no case makes decide. */
@Schema(name = "FilaDescubierta")
public record FilaSinEscenario(String decision, String libro, String hoja, int fila, String clausula, String regla) {

    static FilaSinEscenario of(Decision<?, ?> decision, Motivo fila) {
        return new FilaSinEscenario(
                decision.nombre(),
                fila.libro(),
                fila.hoja() == null ? "" : fila.hoja(),
                fila.fila() == null ? 0 : fila.fila(),
                fila.clausula(),
                fila.regla());
    }
}
