package io.dictamen.report;

import static io.dictamen.report.Query.literal;

import io.dictamen.procedure.ventadigital.Accion;
import io.dictamen.procedure.ventadigital.EstadoVenta;
import io.dictamen.procedure.ventadigital.MotivoNoAtencion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
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
            Query.LAST_VERDICTS + " LEFT JOIN caso r ON r.grupo = " + Grupo.RUTA.sql() + " AND r.huella = c.huella";

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

    Supplier<Report> noAtendidas(Parametros given) {
        String notAttended =
                "c.grupo = " + Grupo.RUTA.sql() + " AND c.ultimo_desenlace = " + literal(Accion.REGISTRAR_NO_ATENDIDA);
        Conditions conditions = NO_ATENDIDAS.conditions(notAttended, given, database.zone());
        return () -> new Report(
                NO_ATENDIDAS,
                QueryRows.latestFirst(
                        database, NO_ATENDIDAS, conditions.from(Query.LAST_VERDICTS), "c.ultimo"),
                () -> {
                    List<PorMotivo> groups = database.groups("c.motivo", conditions.from("caso c"), PorMotivo::new);
                    return new TotalesDeNoAtendidas(
                            groups.stream().mapToLong(PorMotivo::cuantas).sum(), groups);
                });
    }

    /** Sales by their last state that was allowed; a sale routed to be typed again is an annulled one. */
    Supplier<Report> seguimiento(Parametros given) {
        Conditions conditions = SEGUIMIENTO.conditions("c.grupo = " + Grupo.VENTA.sql(), given, database.zone());
        return () -> new Report(
                SEGUIMIENTO,
                QueryRows.latestFirst(database, SEGUIMIENTO, conditions.from(WITH_ROUTE), "c.ultimo"),
                () -> seguimiento(conditions.from("caso c")));
    }

    private TotalesDeSeguimiento seguimiento(Query sales) {
        List<PorSituacion> groups = database.groups(
                SITUACION, sales, (situacion, cuantas) -> new PorSituacion(Objects.requireNonNull(situacion), cuantas));
        return new TotalesDeSeguimiento(
                groups.stream().mapToLong(PorSituacion::cuantas).sum(), groups, byMonth(sales));
    }

    private List<PorEstadoYMes> byMonth(Query sales) {
        return database.all(
                new Query("""
                                SELECT to_char(mes, 'YYYY-MM') AS mes, estado, cuantas
                                FROM (SELECT date_trunc('month', c.fecha_estado AT TIME ZONE ?) AS mes,
                                             c.ultimo_desenlace AS estado, count(*) AS cuantas\s""", database.zone().getId())
                        .with(sales.sql(), sales.values())
                        .with(" GROUP BY 1, 2) m ORDER BY 1, 2"),
                row -> new PorEstadoYMes(row.getString("mes"), row.getString("estado"), row.getLong("cuantas")));
    }
}
