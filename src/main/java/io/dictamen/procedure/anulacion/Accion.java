package io.dictamen.procedure.anulacion;

import io.dictamen.decision.Campo;
import org.jspecify.annotations.Nullable;

/** Una acción del cierre. */
public record Accion(
        @Campo("Paso del procedimiento") String paso,
        @Campo("Lo que se hace") AccionCierre accion,

        @Campo("Módulo de Smartflex en que se hace") @Nullable
        Modulo modulo,

        @Campo("Quien lo hace") Responsable responsable,
        @Campo("Procedimiento con que continúa") @Nullable ProcedimientoSalida procedimiento) {}
