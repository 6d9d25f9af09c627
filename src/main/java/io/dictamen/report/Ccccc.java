package io.dictamen.report;

import static io.dictamen.checklist.Hallazgo.CONFORME;
import static io.dictamen.checklist.Hallazgo.CON_ERRORES;
import static io.dictamen.procedure.digitacion.Digitacion.MUESTREO;
import static io.dictamen.procedure.indicador.Indicadores.PROCEDIMIENTO;
import static io.dictamen.report.Query.literal;

import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.digitacion.Digitacion;
import io.dictamen.procedure.digitacion.EstadoSolicitud;
import io.dictamen.procedure.digitacion.SolicitudMuestreo;
import io.dictamen.procedure.digitacion.TipoSolicitud;
import io.dictamen.procedure.indicador.Indicador;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Control de Calidad por Counter (COM-GCM-P11 9, 11), and its sample for the coordinators (12). */
@Singleton
class Ccccc {
    enum Resultado {
        SIN_ERROR,
        ERROR_CORREGIDO,
        ERROR_PENDIENTE
    }

    private static final String RESULTADO = "CASE WHEN c.desenlace = " + literal(CON_ERRORES)
            + " THEN " + literal(Resultado.ERROR_PENDIENTE)
            + " WHEN c.errados > 0 THEN " + literal(Resultado.ERROR_CORREGIDO)
            + " ELSE " + literal(Resultado.SIN_ERROR) + " END";

    private static final List<Column> COLUMNS = List.of(
            Column.text("numeroSolicitud", "NÚMERO DE SOLICITUD", 22, "c.asunto"),
            Column.moment("fechaSolicitud", "FECHA DE SOLICITUD", "c.fecha_solicitud"),
            Column.moment("fechaAtencion", "FECHA DE ATENCIÓN", "c.fecha_atencion"),
            Column.constant("tipoSolicitud", "TRÁMITE", 20, "c.tramite"),
            Column.constant("estadoSolicitud", "ESTADO", 14, "c.estado"),
            Column.text("puntoVenta", "PUNTO DE VENTA", 24, "c.punto_venta"),
            Column.text("counter", "COUNTER", 24, "c.counter"),
            Column.constant("resultado", "RESULTADO", 18, RESULTADO),
            Column.texts("errores", "ERRORES", 30, "c.codigos"),
            Column.integer("intentos", "INTENTOS", 12, "c.intentos"),
            Column.moment("primeraFecha", "PRIMER DICTAMEN", "c.primera"),
            Column.moment("ultimaFecha", "ÚLTIMO DICTAMEN", "c.fecha"),
            Column.dictamen("primerDictamen", "ID DEL PRIMERO", "c.primero"),
            Column.dictamen("ultimoDictamen", "ID DEL ÚLTIMO", "c.id"));

    private static final List<String> FIRSTS = List.of(CONFORME, CON_ERRORES);
    private static final Filter FIRST = new Filter(
            Filter.constants("primero", "Cómo salió el primer dictamen, si es del período", FIRSTS)
                    .parameters(),
            (conditions, given) -> {
                List<String> asked = given.words("primero", FIRSTS);
                if (!asked.isEmpty()) {
                    conditions.and(conditions.period().firstWithin("c"));
                    conditions.and(Query.anyOf("c.primer_desenlace", asked));
                }
            });

    static final Shape SHAPE = new Shape(
                    "ccccc",
                    Digitacion.PROCEDIMIENTO,
                    "Control de Calidad por Counter",
                    "CCCCC",
                    COLUMNS,
                    Totales.class,
                    Filter.days("fechaSolicitud", "Fecha de solicitud", "c.fecha_solicitud"),
                    Filter.days("fechaAtencion", "Fecha de atención", "c.fecha_atencion"),
                    Filter.constant("tipoSolicitud", "Trámite", TipoSolicitud.class, "c.tramite"),
                    Filter.constant("estadoSolicitud", "Estado de la solicitud", EstadoSolicitud.class, "c.estado"),
                    Filter.text("puntoVenta", "Punto de venta", "c.punto_venta"),
                    Filter.text("counter", "Counter", "c.counter"),
                    Filter.constants("resultado", "Uno o varios de los resultados", Filter.names(Resultado.class)),
                    FIRST,
                    Filter.period())
            .answering("¿Qué solicitudes se digitaron con errores, cuáles se corrigieron y quién las digitó?")
            .leading("sinError", with(Resultado.SIN_ERROR))
            .leading("errorCorregido", with(Resultado.ERROR_CORREGIDO))
            .leading("errorPendiente", with(Resultado.ERROR_PENDIENTE))
            .leading(
                    "indicador.numerador",
                    Enlace.to("ccccc").without("resultado").with("primero", CONFORME))
            .leading(
                    "indicador.denominador",
                    Enlace.to("ccccc").without("resultado").with("primero", CONFORME + "," + CON_ERRORES));

    private static final String VERIFICACION = "coalesce(c.verificacion, 'PENDIENTE')";
    private static final List<String> VERIFICACIONES = List.of("PENDIENTE", "VERIFICADA", "CORRECCION_SOLICITADA");

    static final Shape MUESTRA = new Shape(
                    "ccccc/muestra",
                    Digitacion.PROCEDIMIENTO,
                    "Muestra de solicitudes con error",
                    "Muestra",
                    Stream.concat(
                                    COLUMNS.stream().limit(COLUMNS.size() - 2),
                                    Stream.concat(
                                            Stream.of(
                                                    Column.constant("verificacion", "VERIFICACIÓN", 22, VERIFICACION)),
                                            Stream.concat(
                                                    COLUMNS.stream().skip(COLUMNS.size() - 2),
                                                    Stream.of(Column.reference(
                                                            "dictamenVerificacion",
                                                            "DICTAMEN DE LA VERIFICACIÓN",
                                                            "c.verificado")))))
                            .toList(),
                    TotalesDeMuestra.class,
                    Stream.concat(
                                    Stream.of(
                                            Filter.ownText(
                                                    "semilla",
                                                    "Cualquier texto; sin ella, la fecha de hoy",
                                                    LocalDate::toString),
                                            Filter.own(
                                                    "verificacion",
                                                    "De los casos sacados, los que están así",
                                                    VERIFICACIONES,
                                                    Optional.empty())),
                                    SHAPE.filters().stream())
                            .toArray(Filter[]::new))
            .answering("¿Qué casos con error hay que volver a mirar, y cuáles ya se verificaron?")
            .leading(
                    "casosConError",
                    Enlace.to("ccccc").with("resultado", Resultado.ERROR_CORREGIDO + "," + Resultado.ERROR_PENDIENTE))
            .leading("tamanoMuestra", Enlace.to("ccccc/muestra").without("verificacion"))
            .leading("pendientes", Enlace.to("ccccc/muestra").with("verificacion", "PENDIENTE"))
            .leading("verificadas", Enlace.to("ccccc/muestra").with("verificacion", "VERIFICADA"))
            .leading(
                    "correccionesSolicitadas",
                    Enlace.to("ccccc/muestra").with("verificacion", "CORRECCION_SOLICITADA"));

    private static Enlace with(Resultado resultado) {
        return Enlace.to("ccccc").with("resultado", resultado);
    }

    private final ReportDatabase database;
    private final ReportRules rules;

    @Inject
    Ccccc(ReportDatabase database, ReportRules rules) {
        this.database = database;
        this.rules = rules;
    }

    record Totales(long solicitudes, long sinError, long errorCorregido, long errorPendiente, Measure indicador) {}

    record TotalesDeMuestra(
            String semilla,
            long casosConError,
            long tamanoMuestra,
            long pendientes,
            long verificadas,
            long correccionesSolicitadas) {}

    Supplier<Report> reporte(QueryParameters given) {
        Conditions solicitudes = SHAPE.conditions(Grupo.VALIDACION, given, database.zone());
        String pedidas = pedidas(given);
        return () -> new Report(
                SHAPE,
                QueryRows.latestFirst(database, SHAPE, solicitudes.cases().with(" AND " + pedidas), "c.id"),
                () -> totales(solicitudes, pedidas));
    }

    Supplier<Report> muestra(QueryParameters given) {
        Conditions conError = MUESTRA.conditions(Grupo.VALIDACION, given, database.zone())
                .with(Grupo.VERIFICACION, "v")
                .and("c.errados > 0")
                .and(pedidas(given));
        String semilla = given.text("semilla")
                .orElseGet(() -> LocalDate.now(database.clock()).toString());
        Optional<String> verificacion = given.word("verificacion", VERIFICACIONES);
        return () -> {
            long casos = database.all(conError.cases().selecting("count(*)"), row -> row.getLong(1))
                    .get(0);
            RulesInForce reglas = rules.at(conError.period().end(), Digitacion.PROCEDIMIENTO);
            long tamano = reglas.decide(MUESTREO, new SolicitudMuestreo(casos)).tamanoMuestra();
            Query sacados = sacados(conError.cases(), semilla, tamano);
            Query mostrados = verificacion
                    .map(una -> sacados.with(" AND " + VERIFICACION + " = ?", una))
                    .orElse(sacados);
            return new Report(MUESTRA, inOrder(mostrados), () -> totales(sacados, semilla, casos, tamano));
        };
    }

    /** The condition on the results that somebody asks for. */
    private static String pedidas(QueryParameters given) {
        List<String> pedidas = given.words("resultado", Filter.names(Resultado.class));
        return pedidas.isEmpty() ? "true" : Query.anyOf(RESULTADO, pedidas);
    }

    /** The cases of the sample, which all that is told of it reads again by their ids. */
    private Query sacados(Query conError, String semilla, long tamano) {
        String ids = database.all(drawn(conError, semilla, tamano).selecting("c.id"), row -> row.getString(1)).stream()
                .collect(Collectors.joining(",", "{", "}"));
        return drawn(conError.with(" AND c.id = ANY (?::uuid[])", ids), semilla, tamano);
    }

    // A hash of seed and number does not depend on the order in which verdicts came, nor on others that came meanwhile.
    private static Query drawn(Query conError, String semilla, long tamano) {
        return new Query(
                        "FROM (SELECT c.*, v.desenlace AS verificacion, v.id AS verificado,"
                                + " sha256(sha256(convert_to(?, 'UTF8')) || c.huella) AS sorteo ",
                        semilla)
                .with(conError.sql(), conError.values())
                .with(" ORDER BY sorteo LIMIT ?) c WHERE true", tamano);
    }

    private Rows inOrder(Query sacados) {
        return new QueryRows(
                database,
                MUESTRA.columns(),
                sacados,
                List.of(new QueryRows.Key("c.sorteo", QueryRows.Key.Type.BYTEA)),
                QueryRows.Order.ASCENDING,
                Integer.MAX_VALUE);
    }

    private TotalesDeMuestra totales(Query sacados, String semilla, long casos, long tamano) {
        Map<String, Long> verificaciones = new HashMap<>();
        database.all(
                sacados.selecting(VERIFICACION + ", count(*)").with(" GROUP BY 1"),
                row -> verificaciones.put(row.getString(1), row.getLong(2)));
        return new TotalesDeMuestra(
                semilla,
                casos,
                tamano,
                verificaciones.getOrDefault("PENDIENTE", 0L),
                verificaciones.getOrDefault("VERIFICADA", 0L),
                verificaciones.getOrDefault("CORRECCION_SOLICITADA", 0L));
    }

    private Totales totales(Conditions solicitudes, String pedidas) {
        String counts = """
                count(*) FILTER (WHERE %3$s) AS solicitudes,
                count(*) FILTER (WHERE %3$s AND desenlace = %1$s AND errados = 0) AS sin_error,
                count(*) FILTER (WHERE %3$s AND desenlace = %1$s AND errados > 0) AS corregido,
                count(*) FILTER (WHERE %3$s AND desenlace = %2$s) AS pendiente,
                count(*) FILTER (WHERE %4$s) AS primeras,
                count(*) FILTER (WHERE %4$s AND primer_desenlace = %1$s) AS correctas
                """.formatted(
                        literal(CONFORME),
                        literal(CON_ERRORES),
                        pedidas,
                        solicitudes.period().firstWithin("c"));
        RulesInForce reglas = rules.at(solicitudes.period().end(), PROCEDIMIENTO);
        return database.all(
                        solicitudes.cases().selecting(counts),
                        row -> new Totales(
                                row.getLong("solicitudes"),
                                row.getLong("sin_error"),
                                row.getLong("corregido"),
                                row.getLong("pendiente"),
                                Measure.counted(
                                        reglas,
                                        Indicador.CALIDAD_DIGITACION,
                                        row.getLong("correctas"),
                                        row.getLong("primeras"))))
                .get(0);
    }
}
