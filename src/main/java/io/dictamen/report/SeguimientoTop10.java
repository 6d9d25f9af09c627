package io.dictamen.report;

import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.top10.Accion;
import io.dictamen.procedure.top10.Top10;
import io.dictamen.report.QueryRows.Key;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sheet and the lists of Seguimiento Top 10 (COM-DSC-P14, Anexo 1 and documents). */
@Singleton
class SeguimientoTop10 {
    private static final int TOP = 30;

    static final Shape PLANILLA = new Shape(
                    "top10/planilla",
                    Top10.PROCEDIMIENTO,
                    "Planilla de control y seguimiento en línea",
                    "Planilla",
                    List.of(
                            planilla("maestro", "MAESTRO"),
                            planilla("zona", "ZONA"),
                            planilla("tipoTrabajo", "TIPO DE TRABAJO"),
                            planilla("servicio", "SERVICIO"),
                            planilla("fecha", "FECHA"),
                            planilla("referencia", "REFERENCIA"),
                            planilla("producto", "PRODUCTO"),
                            Column.text("cliente", "CLIENTE", 20, "d.entrada ->> 'cliente'"),
                            Column.text("orden", "ORDEN", 20, "d.entrada ->> 'orden'"),
                            planilla("causalCierre", "CAUSAL DE CIERRE"),
                            planilla("usm", "USM"),
                            planilla("controlCalidadUsm", "CONTROL CALIDAD USM"),
                            Column.constant("destino", "DESTINO", 32, "d.resultado ->> 'destino'"),
                            Column.constant("accion", "ACCIÓN", 28, "d.resultado ->> 'accion'"),
                            Column.reference("dictamen", "DICTAMEN", "c.id")),
                    TotalesDePlanilla.class,
                    Filter.constant("accion", "Lo que se hace con el caso", Accion.class, "c.desenlace"),
                    Filter.period())
            .answering("¿Por dónde va cada orden de los clientes Top 10, y qué se hace con ella?")
            .leading("porAccion", Enlace.to("top10/planilla").of("accion"));

    static final Shape REITERADOS = new Shape(
                    "top10/reiterados",
                    Top10.PROCEDIMIENTO,
                    "Casos reiterados (Top 30)",
                    "Casos reiterados",
                    List.of(
                            Column.text("cliente", "CLIENTE", 20, "c.asunto"),
                            Column.constant("segmento", "SEGMENTO", 16, "d.entrada #>> '{cliente,segmento}'"),
                            Column.decimal(
                                    "facturacionMensual",
                                    "FACTURACIÓN MENSUAL",
                                    22,
                                    "(d.entrada #>> '{cliente,facturacionMensual}')::numeric"),
                            Column.constant("nivel", "NIVEL", 10, "d.resultado ->> 'nivel'"),
                            Column.integer("prioridad", "PRIORIDAD", 12, "c.prioridad"),
                            Column.integer("reiteraciones", "REITERACIONES", 12, "c.reiteraciones"),
                            Column.day("fechaCorte", "FECHA DE CORTE", "d.entrada ->> 'fechaCorte'"),
                            Column.moment("fecha", "FECHA DEL DICTAMEN", "c.fecha"),
                            Column.dictamen("dictamen", "DICTAMEN", "c.id")),
                    TotalesDeReiterados.class,
                    TOP,
                    Filter.number("prioridad", "Prioridad", "c.prioridad"),
                    Filter.period())
            .answering("¿Qué clientes reiteran más, y a quién se atiende primero?")
            .leading("porPrioridad", Enlace.to("top10/reiterados").of("prioridad"));

    private final ReportDatabase database;

    @Inject
    SeguimientoTop10(ReportDatabase database) {
        this.database = database;
    }

    record TotalesDePlanilla(long ordenes, List<PorAccion> porAccion) {}

    record PorAccion(@Nullable String accion, long ordenes) {}

    record TotalesDeReiterados(long clientes, List<PorPrioridad> porPrioridad) {}

    record PorPrioridad(@Nullable Long prioridad, long clientes) {
        static PorPrioridad of(@Nullable String prioridad, long clientes) {
            return new PorPrioridad(prioridad == null ? null : Long.valueOf(prioridad), clientes);
        }
    }

    /** One line an order, by its last routing. */
    Supplier<Report> planilla(QueryParameters given) {
        Conditions conditions = PLANILLA.conditions(Grupo.ORDEN, given, database.zone());
        return () -> new Report(
                PLANILLA,
                QueryRows.latestFirst(database, PLANILLA, conditions.lastVerdicts(), "c.id"),
                () -> database.totals("c.desenlace", conditions.cases(), PorAccion::new, TotalesDePlanilla::new));
    }

    /** Clients that are Top 10 by their last verdict, most repetitions first. */
    Supplier<Report> reiterados(QueryParameters given) {
        Conditions conditions = REITERADOS
                .conditions(Grupo.TOP10, given, database.zone())
                .and("c.desenlace = " + Query.literal(Findings.TOP_10));
        int most = given.limit(TOP);
        return () -> new Report(
                REITERADOS,
                new QueryRows(
                        database,
                        REITERADOS.columns(),
                        conditions.lastVerdicts(),
                        List.of(
                                new Key("(-c.reiteraciones)", Key.Type.BIGINT),
                                new Key("c.prioridad", Key.Type.BIGINT),
                                new Key("c.huella", Key.Type.BYTEA)),
                        QueryRows.Order.ASCENDING,
                        most),
                () -> database.totals("c.prioridad", conditions.cases(), PorPrioridad::of, TotalesDeReiterados::new));
    }

    private static Column planilla(String field, String title) {
        return Column.text(field, title, Math.max(14, title.length() + 4), "d.entrada #>> '{planilla," + field + "}'");
    }
}
