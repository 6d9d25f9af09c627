package io.dictamen.report;

import io.dictamen.TestPostgres;
import io.dictamen.decision.Procedure;
import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.indicador.Indicador;
import io.dictamen.release.OurRules;
import io.dictamen.workbook.sheet.StyledTables;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Fills a month with verdicts (a million unless the first argument says otherwise) and times the reports over it. Run by
 * hand: see docs/rendimiento.md.
 */
public final class ReportBenchmark {
    private static final String ZONE = "America/La_Paz";
    private static final int AT_ONCE = 20_000;
    // Of ten verdicts seven are checks of typing, of which a tenth find errors; most subjects come once, some thrice.
    private static final String FILL = """
            INSERT INTO dictamen (id, decision, version, fecha, fecha_referencia, zona, asunto, desenlace, entrada,
                                  resultado, motivos, respuesta, emisor)
            SELECT (lpad(to_hex(ms), 12, '0') || '7' || lpad(to_hex(n %% 4096), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid,
                   decision, 1, to_timestamp(ms / 1000.0), to_timestamp(ms / 1000.0), 'America/La_Paz', asunto, '',
                   entrada, resultado, motivos, jsonb_build_object('resultado', resultado, 'motivos', motivos)::text, 'front'
            FROM (SELECT n, 1772337600000 + n * 2500 AS ms, kind, 'S-' || (n - n %% 3 * (n / 7 %% 5) / 4 * 7) AS asunto,
                         (ARRAY['validacion-venta','validacion-postventa','anulacion-registro','cruce-ventas',
                                'top10-clasificacion','top10-enrutamiento','venta-digital-enrutamiento',
                                'venta-digital-estado','anulacion-cierre'])[kind] AS decision
                  FROM (SELECT n, CASE WHEN n %% 10 < 5 THEN 1 WHEN n %% 10 < 7 THEN 2 ELSE 3 + (n / 10 %% 7)::int END AS kind
                        FROM generate_series(%d::bigint, %d::bigint) n) k) v,
                 LATERAL (SELECT jsonb_build_object('numeroSolicitud', asunto, 'numeroSolicitudVenta', asunto,
                              'fechaSolicitud', to_char(to_timestamp(ms / 1000.0), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                              'estadoSolicitud', 'REGISTRADA', 'tipoSolicitud', 'VENTA_INDIVIDUAL', 'canal', 'PLATAFORMA',
                              'segmento', 'RESIDENCIAL', 'puntoVenta', 'Agencia ' || n %% 40, 'counter', 'Counter ' || n %% 400,
                              'nombre', 'Juan Pérez', 'carnetIdentidad', '1234567 CB', 'servicio', 'INTERNET', 'plan', 'INT-100',
                              'observaciones', repeat('glosa ', 20), 'direccion', jsonb_build_object('zona', 'Norte',
                              'tipoVia', 'AVENIDA', 'nombreVia', 'Ayacucho', 'numero', '123'), 'estadoNuevo', 'VENTA',
                              'cliente', CASE WHEN kind = 5 THEN jsonb_build_object('codigo', asunto, 'segmento', 'RESIDENCIAL',
                                              'facturacionMensual', 350.5) ELSE to_jsonb(asunto) END,
                              'orden', asunto, 'planilla', jsonb_build_object('zona', 'Norte')) AS entrada,
                          jsonb_build_object('conforme', n %% 11 <> 0, 'errores', CASE WHEN n %% 11 = 0 THEN
                              '[{"codigo":"V-NOM-01","campo":"nombre","severidad":"ERROR","mensaje":"Falta el nombre."}]'::jsonb
                              ELSE '[]' END, 'resolucion', CASE WHEN n %% 13 = 0 THEN 'IMPROCEDENTE' ELSE 'PROCEDE' END,
                              'estado', CASE WHEN n %% 17 = 0 THEN 'NO_APARECE' ELSE 'CONFORME' END, 'esTop10', n %% 3 = 0,
                              'reiteraciones', n %% 9, 'prioridad', 1 + n %% 3, 'permitido', true,
                              'accion', CASE WHEN n %% 2 = 0 THEN 'REGISTRAR_NO_ATENDIDA' ELSE 'DERIVAR' END,
                              'motivo', 'SIN_CAPACIDAD_TECNICA') AS resultado,
                          '[{"libro":"calidad-digitacion.drl.xlsx","hoja":"Venta","fila":12,"clausula":"COM-GCM-P11 10","regla":"Venta_12"}]'::jsonb
                              AS motivos OFFSET 0) j
            """;

    private ReportBenchmark() {}

    private interface Work {
        Object done() throws SQLException, IOException;
    }

    public static void main(String[] arguments) throws Exception {
        int verdicts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        try (TestPostgres postgres = TestPostgres.started()) {
            DataSource database = postgres.newDatabase("reportes");
            Flyway.configure().dataSource(database).load().migrate();
            writing(database);
            timed("cargar " + verdicts + " dictámenes", () -> fill(database, verdicts));
            Casos casos = new Casos(database);
            timed("leerlos todos de una vez", () -> {
                casos.beforeReading();
                return "";
            });
            run(database, "VACUUM ANALYZE");
            sizes(database);
            timed("leer cuando no hay nada nuevo", () -> {
                casos.beforeReading();
                return "";
            });
            run(database, FILL.formatted(verdicts + 1, verdicts + 1000));
            timed("leer 1000 nuevos", () -> {
                casos.beforeReading();
                return "";
            });
            reports(new ReportDatabase(database, Clock.system(ZoneId.of(ZONE))));
            explain(database);
        }
        System.exit(0);
    }

    private static final class OurReportRules extends ReportRules {
        @Override
        RulesInForce at(Optional<OffsetDateTime> end, Procedure procedimiento) {
            return new RulesInForce(OurRules.RULE_BASE, Clock.system(ZoneId.of(ZONE)));
        }
    }

    private static final class NoFigures extends CifrasMensuales {
        @Override
        Map<YearMonth, BigDecimal> valores(ClaseDeCifra indicador) {
            return Map.of();
        }
    }

    private static void reports(ReportDatabase database) throws Exception {
        // The service has compiled its rules before it is asked.
        OurRules.RULE_BASE.version();
        Ccccc ccccc = new Ccccc(database, new OurReportRules());
        SeguimientoTop10 top10 = new SeguimientoTop10(database);
        VentasDigitales ventas = new VentasDigitales(database, new MetasDeVenta(database, new NoFigures()));
        for (Supplier<Report> asked : List.of(
                ccccc.reporte(parametros("desde", "2026-03-01", "hasta", "2026-03-31")),
                ccccc.reporte(parametros("puntoVenta", "Agencia 1", "counter", "Counter 1")),
                ccccc.reporte(parametros("fechaSolicitudDesde", "2026-03-05", "fechaSolicitudHasta", "2026-03-05")),
                ccccc.muestra(parametros("semilla", "7")),
                top10.planilla(parametros()),
                top10.reiterados(parametros()),
                ventas.noAtendidas(parametros()),
                ventas.seguimiento(parametros()),
                new AnulacionesPendientes(database).reporte(parametros()))) {
            for (int i = 0; i < 2; i++) {
                timed("página y totales", () -> {
                    Report report = asked.get();
                    report.rows().page(50, Optional.empty());
                    return report.shape().name() + " " + report.totals().get();
                });
            }
        }
        for (Indicador indicador :
                List.of(Indicador.CALIDAD_DIGITACION, Indicador.ANULACION_EFECTIVA, Indicador.HOJA_VENTAS_CLARO)) {
            timed(
                    "indicadores, " + indicador,
                    () -> Ratio.de(indicador)
                            .orElseThrow()
                            .count(List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4)), database));
        }
        Finished all = new Finished(
                ccccc.reporte(parametros()).get(),
                new Head("Todo", List.of()),
                new Labels(OurRules.RULE_BASE.vocabulario(), Ccccc.SHAPE.procedimiento()));
        timed("ccccc en CSV", () -> {
            CsvReport.write(all, OutputStream.nullOutputStream());
            return memory();
        });
        timed("ccccc en XLSX", () -> {
            try (StyledTables workbook = XlsxReport.of(all)) {
                workbook.finish(OutputStream.nullOutputStream());
            }
            return memory();
        });
    }

    // What the column and its index cost the journal: the same rows with them, without them, and with a B-tree.
    private static void writing(DataSource database) throws SQLException {
        for (int round = 0; round < 2; round++) {
            timed("escribir 40000 con la columna y BRIN", () -> fill(database, 2 * AT_ONCE));
            run(database, "TRUNCATE dictamen");
            run(database, "DROP INDEX dictamen_transaccion");
            run(database, "CREATE INDEX dictamen_transaccion ON dictamen (transaccion)");
            timed("escribir 40000 con la columna y B-tree", () -> fill(database, 2 * AT_ONCE));
            run(database, "TRUNCATE dictamen");
            run(database, "DROP INDEX dictamen_transaccion");
            run(database, "ALTER TABLE dictamen ALTER transaccion DROP DEFAULT");
            timed("escribir 40000 sin ellos", () -> fill(database, 2 * AT_ONCE));
            run(database, "TRUNCATE dictamen");
            run(database, "ALTER TABLE dictamen ALTER transaccion SET DEFAULT pg_current_xact_id()::text::bigint");
            run(
                    database,
                    "CREATE INDEX dictamen_transaccion ON dictamen USING brin (transaccion)"
                            + " WITH (pages_per_range = 32, autosummarize = on)");
        }
    }

    private static void explain(DataSource database) throws SQLException {
        for (String sql : List.of(
                "SELECT count(*), count(*) FILTER (WHERE desenlace = 'CONFORME') FROM tramo WHERE grupo = 'validacion'"
                        + " AND id >= '019ca6e0-0000-7000-8000-000000000000' AND id < '019d4680-0000-7000-8000-000000000000'"
                        + " AND (siguiente IS NULL OR siguiente >= '019d4680-0000-7000-8000-000000000000')",
                "SELECT * FROM tramo WHERE grupo = 'validacion' AND siguiente IS NULL ORDER BY id DESC LIMIT 51")) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet plan = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS) " + sql)) {
                System.out.println(sql);
                while (plan.next()) {
                    System.out.println("    " + plan.getString(1));
                }
            }
        }
    }

    private static void sizes(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet sizes = statement.executeQuery(
                        "SELECT count(*), pg_table_size('tramo') / 1000000, pg_indexes_size('tramo') / 1000000,"
                                + " (SELECT sum(pg_total_relation_size(inhrelid)) / 1000000 FROM pg_inherits"
                                + " WHERE inhparent = 'dictamen'::regclass) FROM tramo")) {
            sizes.next();
            System.out.printf(
                    "%d tramos, %d MB y %d MB de índices, junto a un diario de %d MB%n",
                    sizes.getLong(1), sizes.getLong(2), sizes.getLong(3), sizes.getLong(4));
        }
    }

    private static Object fill(DataSource database, int verdicts) throws SQLException {
        for (int from = 1; from <= verdicts; from += AT_ONCE) {
            run(database, FILL.formatted(from, Math.min(verdicts, from + AT_ONCE - 1)));
        }
        return "";
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String memory() {
        System.gc();
        Runtime jvm = Runtime.getRuntime();
        return "quedan " + (jvm.totalMemory() - jvm.freeMemory()) / 1_000_000 + " MB en uso de "
                + jvm.maxMemory() / 1_000_000;
    }

    private static void timed(String what, Work work) throws SQLException {
        long begin = System.nanoTime();
        try {
            Object said = work.done();
            System.out.printf("%8d ms  %s %s%n", (System.nanoTime() - begin) / 1_000_000, what, said);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static QueryParameters parametros(String... pairs) {
        MultivaluedHashMap<String, String> query = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            query.add(pairs[i], pairs[i + 1]);
        }
        return QueryParameters.of(query, Ccccc.MUESTRA.parameters().toList());
    }
}
