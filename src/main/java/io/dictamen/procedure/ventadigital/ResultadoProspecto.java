package io.dictamen.procedure.ventadigital;

import io.dictamen.decision.Campo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Qué falta saber de quien se interesa por un servicio, y a quién pasa su solicitud. */
public record ResultadoProspecto(
        @Campo("Si no falta ningún dato") boolean completo,

        @Campo("Lo que falta preguntarle, en el orden en que se pide")
        List<DatoProspecto> datosFaltantes,

        @Campo("A quien pasa la solicitud") Destino destino,
        @Campo("Lo que se hace") AccionProspecto accion,
        @Campo("Paso del procedimiento que sigue") String siguientePaso,

        @Campo("Procedimiento con que continúa la venta") @Nullable
        ProcedimientoSalida procedimiento,

        @Campo("Por qué la solicitud no se atiende") @Nullable
        MotivoProspecto motivo,

        @Campo("Lo que se le dice a quien atiende") String mensaje) {}
