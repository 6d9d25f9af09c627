package io.dictamen.report;

import static io.dictamen.report.Query.literal;

import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.ventadigital.Accion;
import io.dictamen.procedure.ventadigital.EstadoVenta;
import io.dictamen.procedure.ventadigital.MotivoNoAtencion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The reports of Gestión de ventas digitales (VENTAS-DIGITALES 19, 25.1, 26.1). */
@Singleton
class VentasDigitales {
    enum Situacion {
        ATENDIDA,
        ANULADA_REDIGITABLE,
        EN_CURSO
    }

    private static final String SITUACION = "CASE c.ultimo_desenlace"
            + " WHEN " + literal(EstadoVenta.ATENDIDA) + " THEN " + literal(Situacion.ATENDIDA)
            + " WHEN " + literal(EstadoVenta.ANULADA) + " THEN " + literal(Situacion.ANULADA_REDIGITABLE)
            + " ELSE " + literal(Situacion.EN_CURSO) + " END";

    static final Shape NO_ATENDIDAS = new Shape(
            "ventas-digitales/no-atendidas",
            "No atendidas",
            List.of(
                    Column.text("cliente", "CLIENTE", 20, "d.entrada ->> 'cliente'"),
                    Column.text("venta", "VENTA", 20, "d.entrada ->> 'venta'"),
                    Column.text("motivo", "MOTIVO", 26, "c.motivo"),
                    Column.text("mensaje", "MENSAJE", 60, "d.resultado ->> 'mensaje'"),
                    Column.moment("fecha", "FECHA", "c.ultima"),
                    Column.integer("intentos", "INTENTOS", 12, "c.intentos"),
                    Column.dictamen("dictamen", "DICTAMEN", "c.ultimo")),
            TotalesDeNoAtendidas.class,
            Filter.constant("motivo", "SIN_CAPACIDAD_TECNICA u OFERTA_NO_ACEPTADA", MotivoNoAtencion.class, "c.motivo"),
            Filter.span("c.ultimo"));

    static final Shape SEGUIMIENTO = new Shape(
            "ventas-digitales/seguimiento",
            "Seguimiento",
            List.of(
                    Column.text("venta", "VENTA", 20, "d.entrada ->> 'venta'"),
                    Column.text("cliente", "CLIENTE", 20, "d.entrada ->> 'cliente'"),
                    Column.text("situacion", "SITUACIÓN", 22, SITUACION),
                    Column.text("estado", "ESTADO", 14, "c.ultimo_desenlace"),
                    Column.moment("fecha", "DESDE", "c.fecha_estado"),
                    Column.text("accion", "ÚLTIMA ACCIÓN", 28, "r.ultimo_desenlace"),
                    Column.dictamen("dictamen", "DICTAMEN", "c.ultimo")),
            TotalesDeSeguimiento.class,
            Filter.constant("estado", "Último estado", EstadoVenta.class, "c.ultimo_desenlace"),
            Filter.constant("situacion", "ATENDIDA, ANULADA_REDIGITABLE o EN_CURSO", Situacion.class, SITUACION),
            Filter.span("c.ultimo"));

    private static final String WITH_ROUTE =
            "LEFT JOIN caso r ON r.grupo = " + Grupo.RUTA.sql() + " AND r.huella = c.huella";

    private final ReportDatabase database;

    @Inject
    VentasDigitales(ReportDatabase database) {
        this.database = database;
    }

    record TotalesDeNoAtendidas(long noAtendidas, List<PorMotivo> porMotivo) {}

    record PorMotivo(@Nullable String motivo, long cuantas) {}

    record TotalesDeSeguimiento(long ventas, List<PorSituacion> porSituacion, List<PorEstadoYMes> porEstadoYMes) {}

    record PorSituacion(String situacion, long cuantas) {}

    record PorEstadoYMes(String mes, String estado, long cuantas) {}

    Supplier<Report> noAtendidas(QueryParameters given) {
        Conditions conditions = NO_ATENDIDAS
                .conditions(Grupo.RUTA, given, database.zone())
                .and("c.ultimo_desenlace = " + literal(Accion.REGISTRAR_NO_ATENDIDA));
        return () -> new Report(
                NO_ATENDIDAS,
                QueryRows.latestFirst(database, NO_ATENDIDAS, conditions.lastVerdicts(), "c.ultimo"),
                () -> database.totals("c.motivo", conditions.cases(), PorMotivo::new, TotalesDeNoAtendidas::new));
    }

    /** Sales by their last state that was allowed; a sale routed to be typed again is an annulled one. */
    Supplier<Report> seguimiento(QueryParameters given) {
        Conditions conditions = SEGUIMIENTO.conditions(Grupo.VENTA, given, database.zone());
        return () -> new Report(
                SEGUIMIENTO,
                QueryRows.latestFirst(database, SEGUIMIENTO, conditions.lastVerdicts(WITH_ROUTE), "c.ultimo"),
                () -> database.totals(
                        SITUACION,
                        conditions.cases(),
                        PorSituacion::new,
                        (ventas, groups) -> new TotalesDeSeguimiento(ventas, groups, byMonth(conditions.cases()))));
    }

    private List<PorEstadoYMes> byMonth(Query sales) {
        String month = database.month("c.fecha_estado");
        return database.all(
                sales.selecting("to_char(" + month + ", 'YYYY-MM'), c.ultimo_desenlace, count(*)")
                        .with(" GROUP BY " + month + ", 2 ORDER BY " + month + ", 2"),
                row -> new PorEstadoYMes(row.getString(1), row.getString(2), row.getLong(3)));
    }
}
