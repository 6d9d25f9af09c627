package io.dictamen.procedure.digitacion;

import io.dictamen.decision.Campo;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A quién se comunica el error de digitación, qué se hace con él, quién y hasta cuándo. */
public record ResultadoCorreccion(
        @Campo("Cómo se comunica") Medio medio,

        @Campo("Quien gestiona la corrección, o continúa el caso")
        ResponsableCorreccion responsable,

        @Campo("Lo que se hace con la solicitud") AccionCorreccion accion,

        @Campo("Lugar de Smartflex en que se corrige") @Nullable
        Modulo modulo,

        @Campo("A quien se avisa de la modificación") @Nullable
        Notificado notificarA,

        @Campo(value = "Quien hace la corrección; ausente si no hay error", clausula = "COM-GCM-P11 8") @Nullable
        Ejecutor ejecuta,

        @Campo(value = "El texto que se envía por WhatsApp; ausente con otro medio", clausula = "COM-GCM-P11 6.1")
        @Nullable
        String notificacion,

        @Campo(value = "Lo que le falta a la notificación", clausula = "COM-GCM-P11 6.1")
        List<DatoNotificacion> datosFaltantes,

        @Campo(value = "Hasta cuándo vale la acción", clausula = "COM-GCM-P11 8.2") @Nullable
        OffsetDateTime plazo,

        @Campo("Paso del procedimiento que sigue") String siguientePaso,
        @Campo("Lo que se le dice a quien lo halló") String mensaje) {}
