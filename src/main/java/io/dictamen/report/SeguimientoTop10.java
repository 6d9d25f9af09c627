package io.dictamen.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sheet and the lists of Seguimiento Top 10 (COM-DSC-P14, Anexo 1 and documents). */
@Singleton
class SeguimientoTop10 {
    static final int TOP = 30;
    private static final List<Columna> PLANILLA = List.of(
            planilla("maestro", "MAESTRO"),
            planilla("zona", "ZONA"),
            planilla("tipoTrabajo", "TIPO DE TRABAJO"),
            planilla("servicio", "SERVICIO"),
            planilla("fecha", "FECHA"),
            planilla("referencia", "REFERENCIA"),
            planilla("producto", "PRODUCTO"),
            Columna.texto("cliente", "CLIENTE", 20, "d.entrada ->> 'cliente'"),
            Columna.texto("orden", "ORDEN", 20, "d.entrada ->> 'orden'"),
            planilla("causalCierre", "CAUSAL DE CIERRE"),
            planilla("usm", "USM"),
            planilla("controlCalidadUsm", "CONTROL CALIDAD USM"),
            Columna.texto("destino", "DESTINO", 32, "d.resultado ->> 'destino'"),
            Columna.texto("accion", "ACCIÓN", 28, "d.resultado ->> 'accion'"));
    private static final List<Columna> REITERADOS = List.of(
            Columna.texto("cliente", "CLIENTE", 20, "c.asunto"),
            Columna.texto("segmento", "SEGMENTO", 16, "d.entrada #>> '{cliente,segmento}'"),
            new Columna(
                    "facturacionMensual",
                    "FACTURACIÓN MENSUAL",
                    Tipo.DECIMAL,
                    22,
                    "(d.entrada #>> '{cliente,facturacionMensual}')::numeric"),
            Columna.texto("nivel", "NIVEL", 10, "d.resultado ->> 'nivel'"),
            Columna.entero("prioridad", "PRIORIDAD", "c.prioridad"),
            Columna.entero("reiteraciones", "REITERACIONES", "c.reiteraciones"),
            new Columna("fechaCorte", "FECHA DE CORTE", Tipo.FECHA, 16, "d.entrada ->> 'fechaCorte'"),
            Columna.momento("fecha", "FECHA DEL DICTAMEN", "c.ultima"),
            Columna.dictamen("dictamen", "DICTAMEN", "c.ultimo"));
    static final Forma FORMA_DE_PLANILLA = new Forma("top10/planilla", "Planilla", PLANILLA, TotalesDePlanilla.class);
    static final Forma FORMA_DE_REITERADOS =
            new Forma("top10/reiterados", "Casos reiterados", REITERADOS, TotalesDeReiterados.class);
    private static final String WITH_LAST = "FROM caso c JOIN dictamen d ON d.id = c.ultimo";

    private final ReportDatabase database;

    @Inject
    SeguimientoTop10(ReportDatabase database) {
        this.database = database;
    }

    /** One line an order, by its last routing. */
    Reporte planilla(Parametros parametros) {
        Condiciones condiciones = new Condiciones(database.clock().getZone(), "c.grupo = 'orden'")
                .enId("c.ultimo", parametros.fechas("desde", "hasta"));
        Filas filas = FilasDeConsulta.latestFirst(database, PLANILLA, condiciones.de(WITH_LAST), "c.ultimo");
        return new Reporte(FORMA_DE_PLANILLA, filas, () -> {
            List<PorAccion> groups = database.groups("ultimo_desenlace", condiciones.de("FROM caso c"), PorAccion::new);
            return new TotalesDePlanilla(
                    groups.stream().mapToLong(PorAccion::ordenes).sum(), groups);
        });
    }

    /** Clients that are Top 10 by their last verdict, most repetitions first. */
    Reporte reiterados(Parametros parametros) {
        Condiciones condiciones = new Condiciones(
                        database.clock().getZone(), "c.grupo = 'top10' AND c.ultimo_desenlace = 'TOP_10'")
                .enId("c.ultimo", parametros.fechas("desde", "hasta"));
        Filas filas = new FilasDeConsulta(
                database,
                REITERADOS,
                condiciones.de(WITH_LAST),
                List.of(
                        new FilasDeConsulta.Clave("(-c.reiteraciones)", "bigint"),
                        new FilasDeConsulta.Clave("c.prioridad", "bigint"),
                        new FilasDeConsulta.Clave("c.huella", "bytea")),
                FilasDeConsulta.Orden.ASCENDENTE,
                Optional.of(parametros.limite(TOP)));
        return new Reporte(FORMA_DE_REITERADOS, filas, () -> {
            List<PorPrioridad> groups = database.groups(
                    "prioridad",
                    condiciones.de("FROM caso c"),
                    (prioridad, clientes) ->
                            new PorPrioridad(prioridad == null ? null : Long.valueOf(prioridad), clientes));
            return new TotalesDeReiterados(
                    groups.stream().mapToLong(PorPrioridad::clientes).sum(), groups);
        });
    }

    record TotalesDePlanilla(long ordenes, List<PorAccion> porAccion) {}

    record PorAccion(@Nullable String accion, long ordenes) {}

    record TotalesDeReiterados(long clientes, List<PorPrioridad> porPrioridad) {}

    record PorPrioridad(@Nullable Long prioridad, long clientes) {}

    private static Columna planilla(String campo, String titulo) {
        return Columna.texto(
                campo, titulo, Math.max(14, titulo.length() + 4), "d.entrada #>> '{planilla," + campo + "}'");
    }
}
