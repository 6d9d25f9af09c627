package io.dictamen.report;

import static io.dictamen.report.Query.literal;

import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.ventadigital.Accion;
import io.dictamen.procedure.ventadigital.EstadoVenta;
import io.dictamen.procedure.ventadigital.MotivoNoAtencion;
import io.dictamen.procedure.ventadigital.MotivoProspecto;
import io.dictamen.procedure.ventadigital.VentaDigital;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reports of Gestión de ventas digitales (VENTAS-DIGITALES 19, 25.1, 26.1). */
@Singleton
class VentasDigitales {
    enum Situacion {
        ATENDIDA,
        ANULADA_REDIGITABLE,
        EN_CURSO
    }

    private static final String SITUACION = "CASE c.desenlace"
            + " WHEN " + literal(EstadoVenta.ATENDIDA) + " THEN " + literal(Situacion.ATENDIDA)
            + " WHEN " + literal(EstadoVenta.ANULADA) + " THEN " + literal(Situacion.ANULADA_REDIGITABLE)
            + " ELSE " + literal(Situacion.EN_CURSO) + " END";

    private static final List<String> MOTIVOS = Stream.of(MotivoNoAtencion.class, MotivoProspecto.class)
            .flatMap(type -> Filter.names(type).stream())
            .toList();

    static final Shape NO_ATENDIDAS = new Shape(
                    "ventas-digitales/no-atendidas",
                    VentaDigital.PROCEDIMIENTO,
                    "Solicitudes de venta digital no atendidas",
                    "No atendidas",
                    List.of(
                            Column.text("cliente", "CLIENTE", 20, "d.entrada ->> 'cliente'"),
                            Column.text("venta", "VENTA", 20, "d.entrada ->> 'venta'"),
                            Column.constant("motivo", "MOTIVO", 26, "c.motivo"),
                            Column.text("mensaje", "MENSAJE", 60, "d.resultado ->> 'mensaje'"),
                            Column.moment("fecha", "FECHA", "c.fecha"),
                            Column.integer("intentos", "INTENTOS", 12, "c.intentos"),
                            Column.dictamen("dictamen", "DICTAMEN", "c.id")),
                    TotalesDeNoAtendidas.class,
                    Filter.constant("motivo", "Por qué no se atiende", MOTIVOS, "c.motivo"),
                    Filter.period())
            .answering("¿Qué clientes y ventas quedaron sin atender, y por qué?")
            .leading("porMotivo", Enlace.to("ventas-digitales/no-atendidas").of("motivo"));

    static final Shape SEGUIMIENTO = new Shape(
                    "ventas-digitales/seguimiento",
                    VentaDigital.PROCEDIMIENTO,
                    "Informe general de ventas digitales",
                    "Seguimiento",
                    List.of(
                            Column.text("venta", "VENTA", 20, "d.entrada ->> 'venta'"),
                            Column.text("cliente", "CLIENTE", 20, "d.entrada ->> 'cliente'"),
                            Column.constant("situacion", "SITUACIÓN", 22, SITUACION),
                            Column.constant("estado", "ESTADO", 14, "c.desenlace"),
                            Column.moment("fecha", "DESDE", "c.fecha_estado"),
                            Column.constant("accion", "ÚLTIMA ACCIÓN", 28, "r.desenlace"),
                            Column.dictamen("dictamen", "DICTAMEN", "c.id"),
                            Column.reference("dictamenRuta", "DICTAMEN DE LA ÚLTIMA ACCIÓN", "r.id")),
                    TotalesDeSeguimiento.class,
                    Filter.constant("estado", "Último estado", EstadoVenta.class, "c.desenlace"),
                    Filter.constant(
                            "situacion", "ATENDIDA, ANULADA_REDIGITABLE o EN_CURSO", Situacion.class, SITUACION),
                    Filter.month("mes", "Mes en que llegó a su estado, como 2026-11", "c.fecha_estado"),
                    Filter.period())
            .answering("¿Cómo van las ventas digitales, y se llega a la meta del mes?")
            .leading("porSituacion", all().of("situacion"))
            .leading("porEstadoYMes", all().of("estado").of("mes"))
            .leading(
                    "metas.atendidas",
                    all().without("desde")
                            .without("situacion")
                            .with("estado", EstadoVenta.ATENDIDA)
                            .of("mes"));

    private static Enlace all() {
        return Enlace.to("ventas-digitales/seguimiento");
    }

    private final ReportDatabase database;
    private final MetasDeVenta metas;

    @Inject
    VentasDigitales(ReportDatabase database, MetasDeVenta metas) {
        this.database = database;
        this.metas = metas;
    }

    record TotalesDeNoAtendidas(long noAtendidas, List<PorMotivo> porMotivo) {}

    record PorMotivo(@Nullable String motivo, long cuantas) {}

    record TotalesDeSeguimiento(
            long ventas,
            List<PorSituacion> porSituacion,
            List<PorEstadoYMes> porEstadoYMes,
            List<MetasDeVenta.Meta> metas) {}

    record PorSituacion(String situacion, long cuantas) {}

    record PorEstadoYMes(String mes, String estado, long cuantas) {}

    Supplier<Report> noAtendidas(QueryParameters given) {
        Conditions conditions = NO_ATENDIDAS
                .conditions(Grupo.ATENCION, given, database.zone())
                .and("c.desenlace = " + literal(Accion.REGISTRAR_NO_ATENDIDA));
        return () -> new Report(
                NO_ATENDIDAS,
                QueryRows.latestFirst(database, NO_ATENDIDAS, conditions.lastVerdicts(), "c.id"),
                () -> database.totals("c.motivo", conditions.cases(), PorMotivo::new, TotalesDeNoAtendidas::new));
    }

    /** Sales by their last state that was allowed; a sale routed to be typed again is an annulled one. */
    Supplier<Report> seguimiento(QueryParameters given) {
        Conditions conditions = SEGUIMIENTO
                .conditions(Grupo.VENTA, given, database.zone())
                .together(Grupo.RUTA, "r")
                .together(Grupo.RECHAZO, "x");
        return () -> new Report(
                SEGUIMIENTO,
                QueryRows.latestFirst(database, SEGUIMIENTO, conditions.lastVerdicts(), "c.id"),
                () -> totales(conditions));
    }

    private TotalesDeSeguimiento totales(Conditions conditions) {
        return database.totals(
                SITUACION,
                conditions.cases(),
                PorSituacion::new,
                (ventas, groups) -> new TotalesDeSeguimiento(
                        ventas, groups, byMonth(conditions.cases()), metas.de(conditions.period())));
    }

    private List<PorEstadoYMes> byMonth(Query sales) {
        return database.all(
                sales.counting(database.month("c.fecha_estado"), "c.desenlace"),
                row -> new PorEstadoYMes(row.getString(1), row.getString(2), row.getLong(3)));
    }
}
