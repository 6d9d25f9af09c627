package io.dictamen.procedure.anulacion;

import io.dictamen.decision.Lugares;
import io.dictamen.decision.Plantilla;
import java.util.Map;

/** El texto con que se registra una interacción (A.10): una línea de la hoja {@code TextosAnulacion}. */
public record TextoAnulacion(ClaseInteraccion texto, String plantilla) implements Plantilla<SolicitudRegistro> {
    private static final Lugares<SolicitudRegistro> LUGARES = new Lugares<>(
            "la anulación",
            Map.of(
                    "numeroSolicitud", SolicitudRegistro::numeroSolicitud,
                    "alcance", SolicitudRegistro::alcance,
                    "estadoOrden", SolicitudRegistro::estadoOrden),
            Map.of());

    @Override
    public Lugares<SolicitudRegistro> lugares() {
        return LUGARES;
    }

    String con(SolicitudRegistro solicitud) {
        return LUGARES.con(plantilla, solicitud, "");
    }
}
