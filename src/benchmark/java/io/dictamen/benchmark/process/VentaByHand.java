package io.dictamen.benchmark.process;

import io.dictamen.decision.Verdict;
import io.dictamen.procedure.digitacion.Direccion;
import io.dictamen.procedure.digitacion.HechosVenta;
import io.dictamen.procedure.digitacion.Segmento;
import io.dictamen.procedure.digitacion.SolicitudVenta;
import io.dictamen.procedure.digitacion.TipoSolicitud;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The checklist as a programmer would write it; comparing names, the catalogue and the messages are ours for all. */
final class VentaByHand {
    private static final Pattern CARNET = Pattern.compile(Venta.CARNET);
    private static final Pattern NIT = Pattern.compile(Venta.NIT);
    private static final Direccion NINGUNA = new Direccion(null, null, null, null, null, null, null, null);

    private final Venta venta;

    VentaByHand(Venta venta) {
        this.venta = venta;
    }

    Verdict<?> decide(SolicitudVenta s) {
        HechosVenta hechos = new HechosVenta(s);
        Found found = new Found();
        boolean residencial = s.segmento() == Segmento.RESIDENCIAL;
        TipoSolicitud tipo = s.tipoSolicitud();
        found.add(tipo == null, 0);
        found.add(tipo != null && tipo != TipoSolicitud.VENTA_INDIVIDUAL && tipo != TipoSolicitud.VENTA_PAQUETE, 1);
        found.add(s.nombre() == null, 2);
        found.add(residencial && venta.finds(3, hechos), 3);
        found.add(residencial && venta.finds(4, hechos), 4);
        found.add(venta.finds(5, hechos), 5);
        found.add(residencial && s.carnetIdentidad() == null, 6);
        found.add(
                s.carnetIdentidad() != null
                        && !CARNET.matcher(s.carnetIdentidad()).matches(),
                7);
        found.add(venta.finds(8, hechos), 8);
        found.add(!residencial && s.nit() == null, 9);
        found.add(s.nit() != null && !NIT.matcher(s.nit()).matches(), 10);
        Direccion d = s.direccion() == null ? NINGUNA : s.direccion();
        found.add(d.zona() == null, 11);
        found.add(d.tipoVia() == null, 12);
        found.add(venta.finds(13, hechos), 13);
        found.add(d.nombreVia() == null, 14);
        found.add(d.numero() == null, 15);
        found.add(d.edificio() != null && (d.piso() == null || d.departamento() == null), 16);
        found.add(s.servicio() == null, 17);
        found.add(venta.finds(18, hechos), 18);
        found.add(s.plan() == null, 19);
        found.add(venta.finds(20, hechos), 20);
        found.add(venta.finds(21, hechos), 21);
        found.add(s.observaciones() == null, 22);
        return venta.compose(s, new int[][] {found.places()});
    }

    private static final class Found {
        private final int[] places = new int[23];
        private int count;

        void add(boolean is, int place) {
            if (is) {
                places[count++] = place;
            }
        }

        int[] places() {
            return Arrays.copyOf(places, count);
        }
    }
}
