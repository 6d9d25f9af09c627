package io.dictamen.benchmark.process;

import io.dictamen.procedure.digitacion.Canal;
import io.dictamen.procedure.digitacion.Direccion;
import io.dictamen.procedure.digitacion.Respaldo;
import io.dictamen.procedure.digitacion.Segmento;
import io.dictamen.procedure.digitacion.Servicio;
import io.dictamen.procedure.digitacion.SolicitudVenta;
import io.dictamen.procedure.digitacion.TipoSolicitud;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sales as they are typed: of those that have faults, each field has one in eight. */
final class Ventas {
    private static final String NOMBRE = "María Elena Quispe Mamani";
    private static final String CARNET = "1234567-1A LP";
    private static final String PLAN = "INT-150";

    private final Random random = new Random(20261124);
    private final int faultyPercent;
    private boolean faulty;

    Ventas(int faultyPercent) {
        this.faultyPercent = faultyPercent;
    }

    List<SolicitudVenta> list(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private SolicitudVenta next() {
        faulty = random.nextInt(100) < faultyPercent;
        Segmento segmento = random.nextInt(4) == 0 ? Segmento.EMPRESARIAL : Segmento.RESIDENCIAL;
        return new SolicitudVenta(
                "S-2026-" + random.nextInt(1_000_000),
                Workload.AHORA.minusHours(random.nextInt(48)),
                null,
                null,
                "PV-CENTRO",
                "CT-07",
                Canal.values()[random.nextInt(Canal.values().length)],
                segmento,
                or(TipoSolicitud.VENTA_INDIVIDUAL, null, TipoSolicitud.TRASLADO),
                or(NOMBRE, null, "María", "María 2", "Maria Elena QUISPE  Mamani"),
                or(CARNET, null, "12A", "7654321 CB"),
                segmento == Segmento.EMPRESARIAL ? or("1023456789", null, "10-234") : null,
                or(
                        new Direccion(
                                or("AVENIDA", null, "AVENDA", "Calle"),
                                or("Heroínas", (String) null),
                                or("123", null, "S/N"),
                                or("Centro", (String) null),
                                or(null, "Torre Azul"),
                                or("3", (String) null),
                                or("B", (String) null),
                                null),
                        (Direccion) null),
                or(Servicio.INTERNET, null, Servicio.MULTIMEDIA),
                or(PLAN, null, "INT-15", "INT-100"),
                or("Instalar por la tarde", (String) null),
                "70712345",
                null,
                or(new Respaldo(NOMBRE, CARNET, Servicio.INTERNET, PLAN), (Respaldo) null));
    }

    @SafeVarargs
    private <T> @Nullable T or(@Nullable T usual, @Nullable T... others) {
        return faulty && random.nextInt(8) == 0 ? others[random.nextInt(others.length)] : usual;
    }
}
