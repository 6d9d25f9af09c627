package io.dictamen.procedure.digitacion;

import io.dictamen.decision.Campo;
import org.jspecify.annotations.Nullable;

/** A quién se comunica el error de digitación y qué se hace con él. */
public record ResultadoCorreccion(
        @Campo("Cómo se comunica") Medio medio,

        @Campo("Quien gestiona la corrección, o continúa el caso")
        ResponsableCorreccion responsable,

        @Campo("Lo que se hace con la solicitud") AccionCorreccion accion,

        @Campo("Lugar de Smartflex en que se corrige") @Nullable
        Modulo modulo,

        @Campo("A quien se avisa de la modificación") @Nullable
        Notificado notificarA,

        @Campo("Paso del procedimiento que sigue") String siguientePaso,

        @Campo("Lo que se le dice a quien lo halló") String mensaje) {}
