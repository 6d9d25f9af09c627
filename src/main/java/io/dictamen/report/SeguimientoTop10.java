package io.dictamen.report;

import io.dictamen.report.FilasDeConsulta.Key;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sheet and the lists of Seguimiento Top 10 (COM-DSC-P14, Anexo 1 and documents). */
@Singleton
class SeguimientoTop10 {
    private static final int TOP = 30;

    static final Forma PLANILLA = new Forma(
            "top10/planilla",
            "Planilla",
            List.of(
                    planilla("maestro", "MAESTRO"),
                    planilla("zona", "ZONA"),
                    planilla("tipoTrabajo", "TIPO DE TRABAJO"),
                    planilla("servicio", "SERVICIO"),
                    planilla("fecha", "FECHA"),
                    planilla("referencia", "REFERENCIA"),
                    planilla("producto", "PRODUCTO"),
                    Columna.text("cliente", "CLIENTE", 20, "d.entrada ->> 'cliente'"),
                    Columna.text("orden", "ORDEN", 20, "d.entrada ->> 'orden'"),
                    planilla("causalCierre", "CAUSAL DE CIERRE"),
                    planilla("usm", "USM"),
                    planilla("controlCalidadUsm", "CONTROL CALIDAD USM"),
                    Columna.text("destino", "DESTINO", 32, "d.resultado ->> 'destino'"),
                    Columna.text("accion", "ACCIÓN", 28, "d.resultado ->> 'accion'")),
            TotalesDePlanilla.class,
            Filter.span("c.ultimo"));

    static final Forma REITERADOS = new Forma(
            "top10/reiterados",
            "Casos reiterados",
            List.of(
                    Columna.text("cliente", "CLIENTE", 20, "c.asunto"),
                    Columna.text("segmento", "SEGMENTO", 16, "d.entrada #>> '{cliente,segmento}'"),
                    Columna.decimal(
                            "facturacionMensual",
                            "FACTURACIÓN MENSUAL",
                            22,
                            "(d.entrada #>> '{cliente,facturacionMensual}')::numeric"),
                    Columna.text("nivel", "NIVEL", 10, "d.resultado ->> 'nivel'"),
                    Columna.integer("prioridad", "PRIORIDAD", 12, "c.prioridad"),
                    Columna.integer("reiteraciones", "REITERACIONES", 12, "c.reiteraciones"),
                    Columna.day("fechaCorte", "FECHA DE CORTE", "d.entrada ->> 'fechaCorte'"),
                    Columna.moment("fecha", "FECHA DEL DICTAMEN", "c.ultima"),
                    Columna.dictamen("dictamen", "DICTAMEN", "c.ultimo")),
            TotalesDeReiterados.class,
            List.of(Filter.span("c.ultimo")),
            TOP);

    private final ReportDatabase database;

    @Inject
    SeguimientoTop10(ReportDatabase database) {
        this.database = database;
    }

    record TotalesDePlanilla(long ordenes, List<PorAccion> porAccion) {}

    record PorAccion(@Nullable String accion, long ordenes) {}

    record TotalesDeReiterados(long clientes, List<PorPrioridad> porPrioridad) {}

    record PorPrioridad(@Nullable Long prioridad, long clientes) {}

    /** One line an order, by its last routing. */
    Supplier<Reporte> planilla(Parametros given) {
        Condiciones conditions = PLANILLA.conditions("c.grupo = " + Grupo.ORDEN.sql(), given, database.zone());
        return () -> new Reporte(
                PLANILLA,
                FilasDeConsulta.latestFirst(database, PLANILLA, conditions.from(Consulta.LAST_VERDICTS), "c.ultimo"),
                () -> {
                    List<PorAccion> groups =
                            database.groups("ultimo_desenlace", conditions.from("caso c"), PorAccion::new);
                    return new TotalesDePlanilla(
                            groups.stream().mapToLong(PorAccion::ordenes).sum(), groups);
                });
    }

    /** Clients that are Top 10 by their last verdict, most repetitions first. */
    Supplier<Reporte> reiterados(Parametros given) {
        String top10 =
                "c.grupo = " + Grupo.TOP10.sql() + " AND c.ultimo_desenlace = " + Consulta.literal(Absorption.TOP_10);
        Condiciones conditions = REITERADOS.conditions(top10, given, database.zone());
        int most = given.limite(TOP);
        return () -> new Reporte(
                REITERADOS,
                new FilasDeConsulta(
                        database,
                        REITERADOS.columns(),
                        conditions.from(Consulta.LAST_VERDICTS),
                        List.of(
                                new Key("(-c.reiteraciones)", "bigint"),
                                new Key("c.prioridad", "bigint"),
                                new Key("c.huella", "bytea")),
                        FilasDeConsulta.Order.ASCENDING,
                        most),
                () -> reiterados(conditions.from("caso c")));
    }

    private TotalesDeReiterados reiterados(Consulta clientes) {
        List<PorPrioridad> groups = database.groups(
                "prioridad",
                clientes,
                (prioridad, cuantos) -> new PorPrioridad(prioridad == null ? null : Long.valueOf(prioridad), cuantos));
        return new TotalesDeReiterados(
                groups.stream().mapToLong(PorPrioridad::clientes).sum(), groups);
    }

    private static Columna planilla(String field, String title) {
        return Columna.text(field, title, Math.max(14, title.length() + 4), "d.entrada #>> '{planilla," + field + "}'");
    }
}
