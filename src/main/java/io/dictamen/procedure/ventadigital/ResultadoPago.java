package io.dictamen.procedure.ventadigital;

import io.dictamen.checklist.Hallazgo;
import io.dictamen.decision.Avance;
import io.dictamen.decision.Campo;
import io.dictamen.decision.CamposPedidos;
import java.util.List;

/** Si el depósito declarado es el que muestra el banco. */
public record ResultadoPago(
        @Campo("Si el depósito se confirma") boolean confirmado,

        @Campo("Lo que no coincide, en el orden de la tabla")
        List<Hallazgo> errores,

        @Campo("Paso del procedimiento que sigue") String siguientePaso) {

    /** El mismo resultado, con lo que se sabe de esos campos solamente. */
    ResultadoPago con(Avance avance) {
        return new ResultadoPago(confirmado, Hallazgo.de(avance, errores), siguientePaso);
    }

    /** Dónde está en la solicitud el campo que un error nombra: el banco está aparte de lo declarado. */
    static String ruta(String campo) {
        return CamposPedidos.isWithin(campo, "banco") ? campo : "declarado." + campo;
    }
}
