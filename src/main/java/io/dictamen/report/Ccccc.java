package io.dictamen.report;

import static io.dictamen.checklist.Hallazgo.CONFORME;
import static io.dictamen.checklist.Hallazgo.CON_ERRORES;
import static io.dictamen.procedure.digitacion.Digitacion.MUESTREO;
import static io.dictamen.report.Query.literal;

import io.dictamen.evaluation.Decider;
import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.digitacion.EstadoSolicitud;
import io.dictamen.procedure.digitacion.SolicitudMuestreo;
import io.dictamen.procedure.digitacion.TipoSolicitud;
import io.dictamen.procedure.indicador.Indicador;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Control de Calidad por Counter (COM-GCM-P11 9, 11), and its sample for the coordinators (12). */
@Singleton
class Ccccc {
    enum Resultado {
        SIN_ERROR,
        ERROR_CORREGIDO,
        ERROR_PENDIENTE
    }

    private static final String RESULTADO = "CASE WHEN ultimo_desenlace = " + literal(CON_ERRORES)
            + " THEN " + literal(Resultado.ERROR_PENDIENTE)
            + " WHEN errados > 0 THEN " + literal(Resultado.ERROR_CORREGIDO)
            + " ELSE " + literal(Resultado.SIN_ERROR) + " END";

    private static final List<Column> COLUMNS = List.of(
            Column.text("numeroSolicitud", "NÚMERO DE SOLICITUD", 22, "asunto"),
            Column.moment("fechaSolicitud", "FECHA DE SOLICITUD", "fecha_solicitud"),
            Column.moment("fechaAtencion", "FECHA DE ATENCIÓN", "fecha_atencion"),
            Column.text("tipoSolicitud", "TRÁMITE", 20, "tramite"),
            Column.text("estadoSolicitud", "ESTADO", 14, "estado"),
            Column.text("puntoVenta", "PUNTO DE VENTA", 24, "punto_venta"),
            Column.text("counter", "COUNTER", 24, "counter"),
            Column.text("resultado", "RESULTADO", 18, RESULTADO),
            Column.texts("errores", "ERRORES", 30, "codigos"),
            Column.integer("intentos", "INTENTOS", 12, "intentos"),
            Column.moment("primeraFecha", "PRIMER DICTAMEN", "primera"),
            Column.moment("ultimaFecha", "ÚLTIMO DICTAMEN", "ultima"),
            Column.dictamen("primerDictamen", "ID DEL PRIMERO", "primero"),
            Column.dictamen("ultimoDictamen", "ID DEL ÚLTIMO", "ultimo"));

    static final Shape SHAPE = new Shape(
            "ccccc",
            "CCCCC",
            COLUMNS,
            Totales.class,
            Filter.days("fechaSolicitud", "Fecha de solicitud", "fecha_solicitud"),
            Filter.days("fechaAtencion", "Fecha de atención", "fecha_atencion"),
            Filter.constant("tipoSolicitud", "Trámite", TipoSolicitud.class, "tramite"),
            Filter.constant("estadoSolicitud", "Estado de la solicitud", EstadoSolicitud.class, "estado"),
            Filter.text("puntoVenta", "Punto de venta", "punto_venta"),
            Filter.text("counter", "Counter", "counter"),
            Filter.constant("resultado", "SIN_ERROR, ERROR_CORREGIDO o ERROR_PENDIENTE", Resultado.class, RESULTADO),
            Filter.span("c.primero"));

    static final Shape MUESTRA = new Shape(
            "ccccc/muestra",
            "Muestra",
            COLUMNS,
            TotalesDeMuestra.class,
            Stream.concat(
                            Stream.of(
                                    Filter.own("semilla", "Cualquier texto; sin ella, la fecha de hoy", String.class)),
                            SHAPE.filters().stream())
                    .toArray(Filter[]::new));

    private final ReportDatabase database;
    private final Decider decider;

    @Inject
    Ccccc(ReportDatabase database, Decider decider) {
        this.database = database;
        this.decider = decider;
    }

    record Totales(long solicitudes, long sinError, long errorCorregido, long errorPendiente, Measure indicador) {}

    record TotalesDeMuestra(String semilla, long casosConError, long tamanoMuestra) {}

    Supplier<Report> reporte(QueryParameters given) {
        Query solicitudes = conditions(SHAPE, given).cases();
        return () -> new Report(
                SHAPE, QueryRows.latestFirst(database, SHAPE, solicitudes, "c.primero"), () -> totales(solicitudes));
    }

    Supplier<Report> muestra(QueryParameters given) {
        Query conError = conditions(MUESTRA, given).and("errados > 0").cases();
        String semilla = given.text("semilla")
                .orElseGet(() -> LocalDate.now(database.clock()).toString());
        return () -> {
            long casos = database.all(conError.selecting("count(*)"), row -> row.getLong(1))
                    .get(0);
            long tamano = rules().decide(MUESTREO, new SolicitudMuestreo(casos)).tamanoMuestra();
            return new Report(
                    MUESTRA, drawn(conError, semilla, tamano), () -> new TotalesDeMuestra(semilla, casos, tamano));
        };
    }

    private Conditions conditions(Shape shape, QueryParameters given) {
        return shape.conditions(Grupo.VALIDACION, given, database.zone());
    }

    // A hash of seed and number does not depend on the order in which verdicts came, nor on others that came meanwhile.
    private Rows drawn(Query conError, String semilla, long tamano) {
        Query drawn = new Query("FROM (SELECT *, sha256(sha256(convert_to(?, 'UTF8')) || huella) AS sorteo ", semilla)
                .with(conError.sql(), conError.values())
                .with(" ORDER BY sorteo LIMIT ?) elegido WHERE true", tamano);
        return new QueryRows(
                database,
                COLUMNS,
                drawn,
                List.of(new QueryRows.Key("sorteo", QueryRows.Key.Type.BYTEA)),
                QueryRows.Order.ASCENDING,
                Integer.MAX_VALUE);
    }

    private Totales totales(Query solicitudes) {
        String counts = """
                count(*) AS solicitudes,
                count(*) FILTER (WHERE ultimo_desenlace = %1$s AND errados = 0) AS sin_error,
                count(*) FILTER (WHERE ultimo_desenlace = %1$s AND errados > 0) AS corregido,
                count(*) FILTER (WHERE ultimo_desenlace = %2$s) AS pendiente,
                count(*) FILTER (WHERE primer_desenlace = %1$s) AS correctas
                """.formatted(literal(CONFORME), literal(CON_ERRORES));
        return database.all(
                        solicitudes.selecting(counts),
                        row -> new Totales(
                                row.getLong("solicitudes"),
                                row.getLong("sin_error"),
                                row.getLong("corregido"),
                                row.getLong("pendiente"),
                                Measure.counted(
                                        rules(),
                                        Indicador.CALIDAD_DIGITACION,
                                        null,
                                        row.getLong("correctas"),
                                        row.getLong("solicitudes"))))
                .get(0);
    }

    private RulesInForce rules() {
        return new RulesInForce(decider.rules(), database.clock());
    }
}
