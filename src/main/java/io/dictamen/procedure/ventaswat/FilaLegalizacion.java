package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.Lugares;
import java.util.Map;

/** Lo que dice una fila de {@code Legalizacion}. */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank
public final class FilaLegalizacion {
    static final Lugares<SolicitudLegalizacion> LUGARES = new Lugares<>(
            "la legalización",
            Map.of(
                    "idLlamada", SolicitudLegalizacion::idLlamada,
                    "extension", SolicitudLegalizacion::extension,
                    "login", SolicitudLegalizacion::login,
                    "aliado", SolicitudLegalizacion::aliado,
                    "cantidad", SolicitudLegalizacion::cantidad),
            Map.of(
                    "fechaVenta", SolicitudLegalizacion::fechaVenta,
                    "fechaCargue", SolicitudLegalizacion::fechaCargue));

    String nombreArchivo;
    String ruta;
    Formato formato;

    public void nombreArchivo(String valor) {
        LUGARES.check(valor);
        nombreArchivo = valor;
    }

    public void ruta(String valor) {
        LUGARES.check(valor);
        ruta = valor;
    }

    public void formato(Formato valor) {
        formato = valor;
    }
}
