package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.Campo;
import org.jspecify.annotations.Nullable;

/** Qué se hace con una venta según cómo está su instalación. */
public record ResultadoSeguimiento(
        @Campo("Lo que se hace") AccionSeguimiento accion,
        @Campo("Quien lo hace") ResponsableSeguimiento responsable,
        @Campo("Paso del procedimiento que sigue") String siguientePaso,

        @Campo("Días que faltan para la visita, negativos si ya pasó; solo de una venta próxima a instalar") @Nullable
        Long diasParaVisita,

        @Campo("Lo que se le dice a quien sigue la venta") String mensaje) {}
