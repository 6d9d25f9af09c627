package io.dictamen.report;

import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.anulacion.Resolucion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Annulments that proceed by their last resolution and were never closed (COM-DSC-P06 B.1). */
@Singleton
class AnulacionesPendientes {
    static final Shape SHAPE = new Shape(
            "anulaciones/pendientes",
            "Pendientes",
            List.of(
                    Column.text("numeroSolicitud", "NÚMERO DE SOLICITUD", 22, "c.asunto"),
                    Column.text("tramite", "TRÁMITE", 20, "d.entrada ->> 'tramite'"),
                    Column.text("alcance", "ALCANCE", 12, "d.entrada ->> 'alcance'"),
                    Column.text("estadoOrden", "ESTADO DE LA ORDEN", 20, "d.entrada ->> 'estadoOrden'"),
                    Column.text("motivo", "MOTIVO", 30, "d.entrada ->> 'motivo'"),
                    Column.text("resolucion", "RESOLUCIÓN", 26, "c.ultimo_desenlace"),
                    Column.text("derivaA", "DERIVA A", 34, "d.resultado ->> 'derivaA'"),
                    Column.text("siguientePaso", "SIGUIENTE PASO", 16, "d.resultado ->> 'siguientePaso'"),
                    Column.moment("fecha", "FECHA", "c.ultima"),
                    Column.dictamen("dictamen", "DICTAMEN", "c.ultimo")),
            Totales.class,
            Filter.span("c.ultimo"));
    // A closing names the annulled request as numeroSolicitudVenta.
    private static final String PENDING = Query.anyOf("c.ultimo_desenlace", Resolucion.PROCEDEN)
            + " AND NOT EXISTS (SELECT FROM caso z WHERE z.grupo = " + Grupo.CIERRE.sql() + " AND z.huella = c.huella)";

    private final ReportDatabase database;

    @Inject
    AnulacionesPendientes(ReportDatabase database) {
        this.database = database;
    }

    record Totales(long pendientes, List<PorResolucion> porResolucion) {}

    record PorResolucion(String resolucion, long cuantas) {}

    Supplier<Report> reporte(QueryParameters given) {
        Conditions conditions =
                SHAPE.conditions(Grupo.ANULACION, given, database.zone()).and(PENDING);
        return () -> new Report(
                SHAPE,
                QueryRows.latestFirst(database, SHAPE, conditions.lastVerdicts(), "c.ultimo"),
                () -> database.totals("c.ultimo_desenlace", conditions.cases(), PorResolucion::new, Totales::new));
    }
}
