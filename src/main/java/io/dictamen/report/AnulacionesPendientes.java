package io.dictamen.report;

import io.dictamen.procedure.anulacion.Resolucion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Annulments that proceed by their last resolution and were never closed (COM-DSC-P06 B.1). */
@Singleton
class AnulacionesPendientes {
    static final Forma FORMA = new Forma(
            "anulaciones/pendientes",
            "Pendientes",
            List.of(
                    Columna.text("numeroSolicitud", "NÚMERO DE SOLICITUD", 22, "c.asunto"),
                    Columna.text("tramite", "TRÁMITE", 20, "d.entrada ->> 'tramite'"),
                    Columna.text("alcance", "ALCANCE", 12, "d.entrada ->> 'alcance'"),
                    Columna.text("estadoOrden", "ESTADO DE LA ORDEN", 20, "d.entrada ->> 'estadoOrden'"),
                    Columna.text("motivo", "MOTIVO", 30, "d.entrada ->> 'motivo'"),
                    Columna.text("resolucion", "RESOLUCIÓN", 26, "c.ultimo_desenlace"),
                    Columna.text("derivaA", "DERIVA A", 34, "d.resultado ->> 'derivaA'"),
                    Columna.text("siguientePaso", "SIGUIENTE PASO", 16, "d.resultado ->> 'siguientePaso'"),
                    Columna.moment("fecha", "FECHA", "c.ultima"),
                    Columna.dictamen("dictamen", "DICTAMEN", "c.ultimo")),
            Totales.class,
            Filter.span("c.ultimo"));
    // A closing names the annulled request as numeroSolicitudVenta.
    private static final String PENDING = "c.grupo = " + Grupo.ANULACION.sql() + " AND "
            + Consulta.anyOf("c.ultimo_desenlace", Resolucion.PROCEDEN)
            + " AND NOT EXISTS (SELECT FROM caso z WHERE z.grupo = " + Grupo.CIERRE.sql() + " AND z.huella = c.huella)";

    private final ReportDatabase database;

    @Inject
    AnulacionesPendientes(ReportDatabase database) {
        this.database = database;
    }

    record Totales(long pendientes, List<PorResolucion> porResolucion) {}

    record PorResolucion(String resolucion, long cuantas) {}

    Supplier<Reporte> reporte(Parametros given) {
        Condiciones conditions = FORMA.conditions(PENDING, given, database.zone());
        return () -> new Reporte(
                FORMA,
                FilasDeConsulta.latestFirst(database, FORMA, conditions.from(Consulta.LAST_VERDICTS), "c.ultimo"),
                () -> totales(conditions));
    }

    private Totales totales(Condiciones conditions) {
        List<PorResolucion> groups = database.groups(
                "c.ultimo_desenlace",
                conditions.from("caso c"),
                (resolucion, cuantas) -> new PorResolucion(Objects.requireNonNull(resolucion), cuantas));
        return new Totales(groups.stream().mapToLong(PorResolucion::cuantas).sum(), groups);
    }
}
