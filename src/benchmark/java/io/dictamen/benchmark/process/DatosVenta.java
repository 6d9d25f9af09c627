package io.dictamen.benchmark.process;

import org.jspecify.annotations.Nullable;

/**
 * What the checklist {@code Venta} asks about. Whether a field is there, on a list or of a form, the engines find
 * themselves; what compares names without accents or asks the catalogue is found by the same Java for all.
 */
public record DatosVenta(
        String segmento,
        @Nullable String edificio,
        @Nullable String tipoSolicitud,
        @Nullable String nombre,
        boolean nombreCorto,
        boolean nombreMalEscrito,
        boolean nombreDistinto,
        @Nullable String carnet,
        boolean carnetDistinto,
        @Nullable String nit,
        @Nullable String zona,
        @Nullable String tipoVia,
        boolean tipoViaDesconocido,
        @Nullable String nombreVia,
        @Nullable String numero,
        boolean pisoODepartamentoFalta,
        @Nullable String servicio,
        boolean servicioDistinto,
        @Nullable String plan,
        boolean planDesconocido,
        boolean planDistinto,
        @Nullable String observaciones)
        implements Prepared {

    @Override
    public @Nullable Object[] valores() {
        return new @Nullable Object[] {
            segmento,
            edificio,
            tipoSolicitud,
            nombre,
            nombreCorto,
            nombreMalEscrito,
            nombreDistinto,
            carnet,
            carnetDistinto,
            nit,
            zona,
            tipoVia,
            tipoViaDesconocido,
            nombreVia,
            numero,
            pisoODepartamentoFalta,
            servicio,
            servicioDistinto,
            plan,
            planDesconocido,
            planDistinto,
            observaciones
        };
    }
}
