package io.dictamen.benchmark.process;

import io.dictamen.decision.Momento;
import io.dictamen.procedure.anulacion.Identificacion;
import io.dictamen.procedure.anulacion.Segmento;
import io.dictamen.procedure.anulacion.SolicitudRegistro;
import io.dictamen.procedure.anulacion.Tramite;
import org.jspecify.annotations.Nullable;

/** What the two tables of {@code anulacion-registro} ask about. */
public record DatosRegistro(
        boolean enPlataforma,
        boolean acreditado,
        String alcance,
        @Nullable String producto,
        @Nullable String motivo,
        @Nullable String causa,
        boolean esTitular,
        boolean pagoEnCaja,
        String estadoOrden,
        boolean cartaAutorizacion,
        boolean fotocopiaCiTitular,
        boolean factura,
        boolean fotocopiaCi,
        boolean notaAnulacion,
        @Nullable String segmento,
        @Nullable String nombre,
        @Nullable String apellido,
        @Nullable String nit,
        @Nullable String empresa,
        boolean faltaIdentificacion)
        implements Prepared {

    static DatosRegistro of(SolicitudRegistro s, boolean enPlataforma, boolean acreditado) {
        Identificacion quien = s.identificacion();
        return new DatosRegistro(
                enPlataforma,
                acreditado,
                s.alcance().name(),
                s.producto(),
                s.motivo(),
                s.causa(),
                s.esTitular(),
                s.pagoEnCaja(),
                s.estadoOrden().name(),
                s.cartaAutorizacion(),
                s.fotocopiaCiTitular(),
                s.factura(),
                s.fotocopiaCi(),
                s.notaAnulacion(),
                quien == null ? null : quien.segmento().name(),
                quien == null ? null : quien.nombre(),
                quien == null ? null : quien.apellido(),
                quien == null ? null : quien.nit(),
                quien == null ? null : quien.empresa(),
                faltaIdentificacion(quien));
    }

    private static boolean faltaIdentificacion(@Nullable Identificacion quien) {
        if (quien == null) {
            return false;
        }
        return quien.segmento() == Segmento.RESIDENCIAL
                ? quien.nombre() == null || quien.apellido() == null
                : quien.nit() == null || quien.empresa() == null;
    }

    static boolean enPlataforma(SolicitudRegistro s, Momento momento) {
        return (s.tramite() == Tramite.INSTALACION_NUEVA || s.tramite() == Tramite.TRASLADO)
                && momento.mismoDia(s.fechaRegistro());
    }

    static boolean acreditado(SolicitudRegistro s) {
        return s.esTitular() || s.cartaAutorizacion() && s.fotocopiaCiTitular() && (!s.pagoEnCaja() || s.factura());
    }

    @Override
    public @Nullable Object[] valores() {
        return new @Nullable Object[] {
            enPlataforma,
            acreditado,
            alcance,
            producto,
            motivo,
            causa,
            esTitular,
            pagoEnCaja,
            estadoOrden,
            cartaAutorizacion,
            fotocopiaCiTitular,
            factura,
            fotocopiaCi,
            notaAnulacion,
            segmento,
            nombre,
            apellido,
            nit,
            empresa,
            faltaIdentificacion
        };
    }
}
