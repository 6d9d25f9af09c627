package io.dictamen.procedure.digitacion;

import io.dictamen.decision.Lugares;
import io.dictamen.decision.Plantilla;
import java.util.Map;

/**
 * Un texto que alguien envía: una línea de la hoja {@code TextosCorreccion}.
 *
 * @param siFalta lo que ocupa el lugar de un dato que falta
 */
public record TextoCorreccion(ClaseTexto texto, String plantilla, String siFalta)
        implements Plantilla<SolicitudCorreccion> {
    private static final Lugares<SolicitudCorreccion> LUGARES = new Lugares<>(
            "la corrección",
            Map.of(
                    "numeroSolicitud", SolicitudCorreccion::numeroSolicitud,
                    "observacion", SolicitudCorreccion::observacion,
                    "vendedor", SolicitudCorreccion::vendedor,
                    "asesorComercial", SolicitudCorreccion::asesorComercial),
            Map.of());

    @Override
    public Lugares<SolicitudCorreccion> lugares() {
        return LUGARES;
    }

    String con(SolicitudCorreccion solicitud) {
        return LUGARES.con(plantilla, solicitud, siFalta);
    }

    /** Los textos de una corrección; ninguno puede faltar en la hoja. */
    public enum ClaseTexto {
        NOTIFICACION
    }
}
