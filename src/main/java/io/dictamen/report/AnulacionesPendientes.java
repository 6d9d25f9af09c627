package io.dictamen.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Annulments that proceed by their last resolution and were never closed (COM-DSC-P06 B.1). */
@Singleton
class AnulacionesPendientes {
    private static final List<Columna> COLUMNAS = List.of(
            Columna.texto("numeroSolicitud", "NÚMERO DE SOLICITUD", 22, "c.asunto"),
            Columna.texto("tramite", "TRÁMITE", 20, "d.entrada ->> 'tramite'"),
            Columna.texto("alcance", "ALCANCE", 12, "d.entrada ->> 'alcance'"),
            Columna.texto("estadoOrden", "ESTADO DE LA ORDEN", 20, "d.entrada ->> 'estadoOrden'"),
            Columna.texto("motivo", "MOTIVO", 30, "d.entrada ->> 'motivo'"),
            Columna.texto("resolucion", "RESOLUCIÓN", 26, "c.ultimo_desenlace"),
            Columna.texto("derivaA", "DERIVA A", 34, "d.resultado ->> 'derivaA'"),
            Columna.texto("siguientePaso", "SIGUIENTE PASO", 16, "d.resultado ->> 'siguientePaso'"),
            Columna.momento("fecha", "FECHA", "c.ultima"),
            Columna.dictamen("dictamen", "DICTAMEN", "c.ultimo"));
    static final Forma FORMA = new Forma("anulaciones/pendientes", "Pendientes", COLUMNAS, Totales.class);
    // A closing names the annulled request as numeroSolicitudVenta.
    private static final String PENDING = """
            c.grupo = 'anulacion' AND c.ultimo_desenlace LIKE 'PROCEDE%'
            AND NOT EXISTS (SELECT FROM caso z WHERE z.grupo = 'cierre' AND z.huella = c.huella)""";

    private final ReportDatabase database;

    @Inject
    AnulacionesPendientes(ReportDatabase database) {
        this.database = database;
    }

    Reporte reporte(Parametros parametros) {
        Condiciones condiciones = new Condiciones(database.clock().getZone(), PENDING)
                .enId("c.ultimo", parametros.fechas("desde", "hasta"));
        Consulta withLast = condiciones.de("FROM caso c JOIN dictamen d ON d.id = c.ultimo");
        Filas filas = FilasDeConsulta.latestFirst(database, COLUMNAS, withLast, "c.ultimo");
        return new Reporte(FORMA, filas, () -> totales(condiciones.de("FROM caso c")));
    }

    private Totales totales(Consulta cases) {
        List<PorResolucion> groups = database.groups(
                "c.ultimo_desenlace",
                cases,
                (resolucion, cuantas) -> new PorResolucion(Objects.requireNonNull(resolucion), cuantas));
        return new Totales(groups.stream().mapToLong(PorResolucion::cuantas).sum(), groups);
    }

    record Totales(long pendientes, List<PorResolucion> porResolucion) {}

    record PorResolucion(String resolucion, long cuantas) {}
}
