package io.dictamen.procedure.digitacion;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Un dato que lleva la notificación por WhatsApp (6.1). */
public enum DatoNotificacion {
    OBSERVACION(SolicitudCorreccion::observacion),
    VENDEDOR(SolicitudCorreccion::vendedor),
    ASESOR_COMERCIAL(SolicitudCorreccion::asesorComercial);

    private final Function<SolicitudCorreccion, @Nullable String> leido;

    DatoNotificacion(Function<SolicitudCorreccion, @Nullable String> leido) {
        this.leido = leido;
    }

    /** Los que faltan en una solicitud. */
    static List<DatoNotificacion> queFaltan(SolicitudCorreccion solicitud) {
        return Arrays.stream(values())
                .filter(dato -> dato.leido.apply(solicitud) == null)
                .toList();
    }
}
