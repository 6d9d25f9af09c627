package io.dictamen.report;

import static io.dictamen.checklist.Hallazgo.CONFORME;
import static io.dictamen.checklist.Hallazgo.CON_ERRORES;
import static io.dictamen.report.Query.literal;

import io.dictamen.checklist.Severidad;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Texts;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.digitacion.Digitacion;
import io.dictamen.procedure.top10.Top10;
import io.dictamen.procedure.ventadigital.Accion;
import io.dictamen.procedure.ventadigital.EstadoVenta;
import io.dictamen.procedure.ventadigital.VentaDigital;
import io.dictamen.procedure.ventaswat.VentaSwat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The SQL that takes verdicts from the journal into the table {@code caso}. */
final class Absorption {
    /** The outcome of a Top 10 client; the table's index {@code caso_reiterado} names it too. */
    static final String TOP_10 = "TOP_10";

    private static final List<String> OF_THE_LAST = List.of(
            "ultimo_desenlace",
            "motivo",
            "fecha_solicitud",
            "fecha_atencion",
            "tramite",
            "estado",
            "punto_venta",
            "counter",
            "fecha_estado",
            "reiteraciones",
            "prioridad");

    // Numbers join without the white space around them, as the contract trims it.
    private static final String WHITE_SPACE = IntStream.rangeClosed(0, Character.MAX_VALUE)
            .filter(c -> Texts.isWhiteSpace((char) c))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    private static final String SUBJECT = trimmed("d.asunto");

    // A digital sale goes by its number, or by its client until it has one, or stands alone: a client may be called as
    // another's sale is.
    private static final String SALE = """
            CASE WHEN d.asunto <> '' AND d.entrada ->> 'venta' = d.asunto THEN 'venta ' || %1$s
                 WHEN d.asunto <> '' AND d.entrada ->> 'cliente' = d.asunto THEN 'cliente ' || %1$s
                 ELSE 'dictamen ' || d.id END""".formatted(SUBJECT);

    // A verdict says something of the subject of one group, or of two: a routing that sends an annulled sale to be
    // typed again also tells the state of the sale. A refused change of state (permitido false) changes none.
    private static final String FINDINGS = String.join(
            " UNION ALL ",
            finding(
                    Grupo.VALIDACION,
                    SUBJECT,
                    either("conforme", CONFORME, CON_ERRORES),
                    of(Digitacion.VENTA, Digitacion.POSTVENTA)),
            finding(Grupo.ANULACION, SUBJECT, result("resolucion"), of(Anulacion.REGISTRO)),
            finding(
                    Grupo.CIERRE,
                    trimmed("d.entrada ->> 'numeroSolicitudVenta'"),
                    result("estado"),
                    of(Anulacion.CIERRE)),
            finding(Grupo.TOP10, SUBJECT, either("esTop10", TOP_10, "OTRO"), of(Top10.CLASIFICACION)),
            finding(Grupo.ORDEN, SUBJECT, result("accion"), of(Top10.ENRUTAMIENTO)),
            finding(Grupo.RUTA, SALE, result("accion"), of(VentaDigital.ENRUTAMIENTO)),
            finding(
                    Grupo.VENTA,
                    SALE,
                    literal(EstadoVenta.ANULADA),
                    of(VentaDigital.ENRUTAMIENTO) + " AND " + result("accion") + " = " + literal(Accion.REDIGITAR)),
            finding(
                    Grupo.VENTA,
                    SALE,
                    "d.entrada ->> 'estadoNuevo'",
                    of(VentaDigital.ESTADO) + " AND " + is("permitido")),
            finding(Grupo.CRUCE, SUBJECT, result("estado"), of(VentaSwat.CRUCE)));

    private static final String VERDICTS = """
            SELECT g.grupo, sha256(convert_to(g.asunto, 'UTF8')) AS huella, g.asunto, d.id, d.fecha, g.desenlace,
                   CASE WHEN d.id <= o.sin_orden THEN d.transaccion END AS escrito,
                   CASE WHEN d.id <= o.sin_orden THEN d.ctid END AS lugar,
                   CASE WHEN g.desenlace = %6$s
                        THEN ARRAY(SELECT e ->> 'codigo' FROM jsonb_array_elements(d.resultado -> 'errores') e
                                   WHERE e ->> 'severidad' = %7$s)
                        ELSE '{}' END AS codigos,
                   CASE WHEN g.grupo = %8$s THEN d.resultado ->> 'motivo' END AS motivo,
                   %1$s AS fecha_solicitud, %2$s AS fecha_atencion, v.tramite, v.estado, v.punto_venta, v.counter,
                   CASE WHEN g.grupo = %9$s THEN coalesce(%3$s, d.fecha) END AS fecha_estado,
                   CASE WHEN g.grupo = %10$s THEN (d.resultado ->> 'reiteraciones')::bigint END AS reiteraciones,
                   CASE WHEN g.grupo = %10$s THEN (d.resultado ->> 'prioridad')::bigint END AS prioridad
            FROM dictamen d CROSS JOIN (SELECT sin_orden FROM avance_reportes) o
            CROSS JOIN LATERAL (%4$s) g
            LEFT JOIN LATERAL (
                SELECT d.entrada ->> 'fechaSolicitud' AS solicitada, d.entrada ->> 'fechaAtencion' AS atendida,
                       d.entrada ->> 'tipoSolicitud' AS tramite, d.entrada ->> 'estadoSolicitud' AS estado,
                       d.entrada ->> 'puntoVenta' AS punto_venta, d.entrada ->> 'counter' AS counter
                OFFSET 0
            ) v ON g.grupo = %11$s
            LEFT JOIN LATERAL (SELECT d.entrada ->> 'fechaNueva' AS nueva OFFSET 0) e ON g.grupo = %9$s
            WHERE %5$s
            """;

    private static final String STATEMENT = """
            WITH nuevo AS MATERIALIZED (%1$s),
            resumen AS (
                SELECT grupo, huella, count(*) AS intentos, count(*) FILTER (WHERE desenlace = %5$s) AS errados,
                       (array_agg(id ORDER BY fecha, escrito, lugar, id))[1] AS primero,
                       (array_agg(id ORDER BY fecha DESC, escrito DESC, lugar DESC, id DESC))[1] AS ultimo
                FROM nuevo GROUP BY grupo, huella
            ),
            hallado AS (
                SELECT grupo, huella, array_agg(DISTINCT codigo ORDER BY codigo) AS codigos
                FROM nuevo, unnest(codigos) codigo GROUP BY grupo, huella
            ),
            leido AS (
                UPDATE avance_reportes SET instantanea = pg_current_snapshot(), servidor = ?
            )
            INSERT INTO caso AS c (grupo, huella, asunto, intentos, errados, codigos, primero, primera, primer_desenlace,
                                   ultimo, ultima, %2$s)
            SELECT r.grupo, r.huella, u.asunto, r.intentos, r.errados, coalesce(h.codigos, '{}'),
                   r.primero, p.fecha, p.desenlace, r.ultimo, u.fecha, u.desenlace, %3$s
            FROM resumen r
                 JOIN nuevo p ON p.id = r.primero AND p.grupo = r.grupo
                 JOIN nuevo u ON u.id = r.ultimo AND u.grupo = r.grupo
                 LEFT JOIN hallado h ON h.grupo = r.grupo AND h.huella = r.huella
            ON CONFLICT (grupo, huella) DO UPDATE SET
                intentos = c.intentos + excluded.intentos,
                errados = c.errados + excluded.errados,
                codigos = CASE WHEN c.codigos @> excluded.codigos THEN c.codigos
                               ELSE ARRAY(SELECT DISTINCT unnest(c.codigos || excluded.codigos) ORDER BY 1) END,
                primer_desenlace = CASE WHEN excluded.primero < c.primero THEN excluded.primer_desenlace
                                        ELSE c.primer_desenlace END,
                primero = least(c.primero, excluded.primero),
                primera = least(c.primera, excluded.primera),
                %4$s,
                ultimo = greatest(c.ultimo, excluded.ultimo),
                ultima = greatest(c.ultima, excluded.ultima)
            """;

    /** All that can be seen now. */
    static final String ALL = statement("true");

    /** What can be seen now and could not be seen by the snapshot that the first two parameters give. */
    static final String NEW = statement("""
            d.transaccion >= pg_snapshot_xmin(?::pg_snapshot)::text::bigint
            AND NOT pg_visible_in_snapshot(d.transaccion::text::xid8, ?::pg_snapshot)
            """);

    private Absorption() {}

    private static String statement(String which) {
        String verdicts = VERDICTS.formatted(
                moment("v.solicitada"),
                moment("v.atendida"),
                moment("e.nueva"),
                FINDINGS,
                which,
                literal(CON_ERRORES),
                literal(Severidad.ERROR),
                Grupo.RUTA.sql(),
                Grupo.VENTA.sql(),
                Grupo.TOP10.sql(),
                Grupo.VALIDACION.sql());
        String given = OF_THE_LAST.stream().skip(1).map(column -> "u." + column).collect(Collectors.joining(", "));
        String kept = OF_THE_LAST.stream()
                .map(column -> "%1$s = CASE WHEN excluded.ultimo > c.ultimo THEN excluded.%1$s ELSE c.%1$s END"
                        .formatted(column))
                .collect(Collectors.joining(", "));
        return STATEMENT.formatted(verdicts, String.join(", ", OF_THE_LAST), given, kept, literal(CON_ERRORES));
    }

    private static String finding(Grupo grupo, String asunto, String desenlace, String condition) {
        return "SELECT %s AS grupo, %s AS asunto, %s AS desenlace WHERE %s"
                .formatted(grupo.sql(), asunto, desenlace, condition);
    }

    private static String of(Decision<?, ?>... decisions) {
        return Query.anyOf(
                "d.decision", Stream.of(decisions).map(Decision::nombre).toList());
    }

    private static String result(String component) {
        return "d.resultado ->> '" + component + "'";
    }

    private static String is(String component) {
        return "(" + result(component) + ")::boolean";
    }

    private static String either(String component, String yes, String no) {
        return "CASE WHEN %s THEN %s ELSE %s END".formatted(is(component), literal(yes), literal(no));
    }

    private static String trimmed(String text) {
        return "btrim(" + text + ", '" + WHITE_SPACE + "')";
    }

    // PostgreSQL knows neither the year 0 nor an offset of 16 hours, and one verdict must not stop the reports.
    private static String moment(String text) {
        return """
                CASE WHEN %1$s LIKE '0000%%' OR %1$s ~ '[+-]1[5-9]:[0-9]{2}$'
                     THEN ((CASE WHEN %1$s LIKE '0000%%' THEN '0001' ELSE left(%1$s, 4) END
                            || regexp_replace(substr(%1$s, 5), '(Z|[+-][0-9]{2}:[0-9]{2})$', '')
                            || CASE WHEN %1$s LIKE '0000%%' THEN ' BC' ELSE '' END)::timestamp
                           - coalesce(substring(%1$s from '[+-][0-9]{2}:[0-9]{2}$'), '00:00')::interval)
                          AT TIME ZONE 'UTC'
                     ELSE %1$s::timestamptz END""".formatted(text);
    }
}
