package io.dictamen.report;

import static io.dictamen.checklist.Hallazgo.CON_ERRORES;
import static io.dictamen.report.Query.literal;

import io.dictamen.checklist.Severidad;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL that takes verdicts from the journal into the table {@code tramo}. */
final class Absorption {
    private static final String OF_THE_VERDICT = String.join(
            ", ",
            "grupo",
            "huella",
            "fecha",
            "id",
            "asunto",
            "desenlace",
            "motivo",
            "fecha_solicitud",
            "fecha_atencion",
            "tramite",
            "estado",
            "punto_venta",
            "counter",
            "atiende",
            "deriva_a",
            "fecha_estado",
            "reiteraciones",
            "prioridad");
    private static final List<String> OF_THE_CASE =
            List.of("siguiente", "intentos", "errados", "codigos", "primero", "primera", "primer_desenlace");

    private static final String VERDICTS = """
            SELECT g.grupo, sha256(convert_to(g.asunto, 'UTF8')) AS huella, g.asunto, d.id, d.fecha, g.desenlace,
                   CASE WHEN d.id <= o.sin_orden THEN d.transaccion END AS escrito,
                   CASE WHEN d.id <= o.sin_orden THEN d.ctid END AS lugar,
                   CASE WHEN g.desenlace = %6$s
                        THEN ARRAY(SELECT e ->> 'codigo' FROM jsonb_array_elements(d.resultado -> 'errores') e
                                   WHERE e ->> 'severidad' = %7$s)
                        ELSE '{}' END AS codigos,
                   CASE WHEN g.grupo = %8$s THEN d.resultado ->> 'motivo' END AS motivo,
                   %1$s AS fecha_solicitud, %2$s AS fecha_atencion,
                   CASE WHEN g.grupo = %12$s THEN d.entrada ->> 'tramite' ELSE v.tramite END AS tramite,
                   CASE WHEN g.grupo = %13$s THEN d.entrada ->> 'estadoInstalacion' ELSE v.estado END AS estado,
                   v.punto_venta, v.counter,
                   CASE WHEN g.grupo = %12$s THEN d.resultado ->> 'atiende' END AS atiende,
                   CASE WHEN g.grupo = %12$s THEN d.resultado ->> 'derivaA' END AS deriva_a,
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

    // Of each case that has new verdicts: the line before the first of them, and those after it. Most have none after.
    private static final String KNOWN = """
            SELECT t.* FROM (SELECT DISTINCT ON (grupo, huella) grupo, huella, fecha, id FROM nuevo
                             ORDER BY grupo, huella, fecha, id) n
            CROSS JOIN LATERAL (
                (SELECT * FROM tramo WHERE grupo = n.grupo AND huella = n.huella AND (fecha, id) < (n.fecha, n.id)
                 ORDER BY fecha DESC, intentos DESC LIMIT 1)
                UNION ALL
                (SELECT * FROM tramo WHERE grupo = n.grupo AND huella = n.huella AND (fecha, id) > (n.fecha, n.id)
                 OFFSET 0)
            ) t
            """;

    // What a known line counts it has counted of all before it, so new ones are added to the greatest of those.
    private static final String LINES = """
            SELECT %1$s,
                   lead(id) OVER asunto AS siguiente,
                   coalesce(max(intentos) OVER asunto, 0) + count(*) FILTER (WHERE nuevo) OVER asunto AS intentos,
                   coalesce(max(errados) OVER asunto, 0)
                       + count(*) FILTER (WHERE nuevo AND desenlace = %2$s) OVER asunto AS errados,
                   coalesce(codigos_hallados(codigos) FILTER (WHERE codigos <> '{}') OVER asunto, '{}') AS codigos,
                   first_value(primero) OVER asunto AS primero,
                   first_value(primera) OVER asunto AS primera,
                   first_value(primer_desenlace) OVER asunto AS primer_desenlace
            FROM (SELECT %1$s, escrito, lugar, codigos, true AS nuevo, NULL::integer AS intentos,
                         NULL::integer AS errados, id AS primero, fecha AS primera, desenlace AS primer_desenlace
                  FROM nuevo
                  UNION ALL
                  SELECT %1$s, NULL, NULL, codigos, false, intentos, errados, primero, primera, primer_desenlace
                  FROM conocido) v
            WINDOW asunto AS (PARTITION BY grupo, huella ORDER BY fecha, escrito, lugar, id
                              ROWS UNBOUNDED PRECEDING)
            """;

    private static final String STATEMENT = """
            WITH nuevo AS MATERIALIZED (%1$s),
            conocido AS MATERIALIZED (%2$s),
            leido AS (
                UPDATE avance_reportes SET instantanea = pg_current_snapshot(), servidor = ?
            )
            INSERT INTO tramo (%3$s)
            SELECT %3$s FROM (%4$s) linea ORDER BY id
            ON CONFLICT (grupo, huella, fecha, id) DO UPDATE SET %5$s
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
                Findings.SQL,
                which,
                literal(CON_ERRORES),
                literal(Severidad.ERROR),
                Grupo.ATENCION.sql(),
                Grupo.VENTA.sql(),
                Grupo.TOP10.sql(),
                Grupo.VALIDACION.sql(),
                Grupo.ANULACION.sql(),
                Grupo.INSTALACION.sql());
        String changed = OF_THE_CASE.stream()
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return STATEMENT.formatted(
                verdicts,
                KNOWN,
                OF_THE_VERDICT + ", " + String.join(", ", OF_THE_CASE),
                LINES.formatted(OF_THE_VERDICT, literal(CON_ERRORES)),
                changed);
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
