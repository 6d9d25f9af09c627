package io.dictamen.report;

import static io.dictamen.procedure.anulacion.EstadoCierre.DERIVADA;
import static io.dictamen.procedure.anulacion.EstadoCierre.EN_REVERSA;
import static io.dictamen.procedure.anulacion.Resolucion.PROCEDE;
import static io.dictamen.procedure.anulacion.Resolucion.PROCEDE_CON_DEVOLUCION;
import static io.dictamen.report.Query.anyOf;
import static io.dictamen.report.Query.literal;

import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.anulacion.Asesor;
import io.dictamen.procedure.anulacion.Destino;
import io.dictamen.procedure.anulacion.Resolucion;
import io.dictamen.procedure.anulacion.Tramite;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Annulments that proceed and were not closed since, or whose closing is still under way (COM-DSC-P06 B.1). */
@Singleton
class AnulacionesPendientes {
    enum Etapa {
        SIN_CIERRE,
        DERIVADA,
        EN_REVERSA
    }

    // What a closing ends is the registration before it. One with suspension ends by itself (A.16).
    private static final String WITHOUT_CLOSING =
            anyOf("c.desenlace", List.of(PROCEDE, PROCEDE_CON_DEVOLUCION)) + " AND NOT " + closedAfterwards("z");
    private static final String PENDING =
            "(" + WITHOUT_CLOSING + " OR " + anyOf("z.desenlace", List.of(DERIVADA, EN_REVERSA)) + ")";
    private static final String ETAPA =
            "CASE WHEN " + WITHOUT_CLOSING + " THEN " + literal(Etapa.SIN_CIERRE) + " ELSE z.desenlace END";

    static final Shape SHAPE = new Shape(
                    "anulaciones/pendientes",
                    Anulacion.PROCEDIMIENTO,
                    "Anulaciones pendientes",
                    "Pendientes",
                    List.of(
                            Column.text("numeroSolicitud", "NÚMERO DE SOLICITUD", 22, "c.asunto"),
                            Column.constant("etapa", "ETAPA", 14, ETAPA),
                            Column.constant("tramite", "TRÁMITE", 20, "c.tramite"),
                            Column.constant("alcance", "ALCANCE", 12, "d.entrada ->> 'alcance'"),
                            Column.constant("estadoOrden", "ESTADO DE LA ORDEN", 20, "d.entrada ->> 'estadoOrden'"),
                            Column.text("motivo", "MOTIVO", 30, "d.entrada ->> 'motivo'"),
                            Column.constant("resolucion", "RESOLUCIÓN", 26, "c.desenlace"),
                            Column.constant("atiende", "ATIENDE", 30, "c.atiende"),
                            Column.constant("derivaA", "DERIVA A", 34, "c.deriva_a"),
                            Column.text("siguientePaso", "SIGUIENTE PASO", 16, "d.resultado ->> 'siguientePaso'"),
                            Column.moment("fecha", "FECHA", "c.fecha"),
                            Column.moment("fechaCierre", "FECHA DEL CIERRE", "z.fecha"),
                            Column.dictamen("dictamen", "DICTAMEN", "c.id"),
                            Column.dictamen("dictamenCierre", "DICTAMEN DEL CIERRE", "z.id")),
                    Totales.class,
                    Filter.constant("etapa", "SIN_CIERRE, DERIVADA o EN_REVERSA", Etapa.class, ETAPA),
                    Filter.constant("resolucion", "Resolución del registro", Resolucion.class, "c.desenlace"),
                    Filter.constant("tramite", "Trámite", Tramite.class, "c.tramite"),
                    Filter.constant("atiende", "Quién atiende", Asesor.class, "c.atiende"),
                    Filter.constant("derivaA", "A quién se deriva", Destino.class, "c.deriva_a"),
                    Filter.period())
            .answering("¿Qué anulaciones proceden y todavía no se cerraron?")
            .leading("porEtapa", Enlace.to("anulaciones/pendientes").of("etapa"))
            .leading("porResolucion", Enlace.to("anulaciones/pendientes").of("resolucion"));

    private final ReportDatabase database;

    @Inject
    AnulacionesPendientes(ReportDatabase database) {
        this.database = database;
    }

    record Totales(long pendientes, List<PorEtapa> porEtapa, List<PorResolucion> porResolucion) {}

    record PorEtapa(String etapa, long cuantas) {}

    record PorResolucion(String resolucion, long cuantas) {}

    /** The condition that an annulment {@code c} has a closing later than its last registration. */
    static String closedAfterwards(String cierre) {
        return "coalesce((%1$s.fecha, %1$s.id) > (c.fecha, c.id), false)".formatted(cierre);
    }

    Supplier<Report> reporte(QueryParameters given) {
        // A closing names the annulled request as numeroSolicitudVenta.
        Conditions pending = SHAPE.conditions(Grupo.ANULACION, given, database.zone())
                .together(Grupo.CIERRE, "z")
                .and(PENDING);
        return () -> new Report(
                SHAPE,
                QueryRows.latestFirst(database, SHAPE, pending.lastVerdicts(), "c.id"),
                () -> totales(pending.cases()));
    }

    private Totales totales(Query pending) {
        List<PorResolucion> porResolucion = database.all(
                pending.counting("c.desenlace"), row -> new PorResolucion(row.getString(1), row.getLong(2)));
        return database.totals(
                ETAPA, pending, PorEtapa::new, (sum, porEtapa) -> new Totales(sum, porEtapa, porResolucion));
    }
}
