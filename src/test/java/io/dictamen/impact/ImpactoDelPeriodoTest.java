package io.dictamen.impact;

import static io.dictamen.impact.Recorded.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.EmptyJournal;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.evaluation.Decider;
import io.dictamen.impact.PeriodRun.Avance;
import io.dictamen.journal.RecordedRequests;
import io.dictamen.release.OwnDatabase;
import io.dictamen.report.Supuestos;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The impact of a release on whole months, against a recount by hand. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class ImpactoDelPeriodoTest {
    private static final int MANY = 42;
    private static final Duration LONG = Duration.ofMinutes(2);

    @Inject
    DataSource database;

    @Inject
    RecordedRequests log;

    @Inject
    Decider decider;

    @Inject
    Supuestos supuestos;

    @Inject
    ObjectMapper json;

    private static String path(int version) {
        return "/api/v1/versiones/" + version + "/impacto";
    }

    private static String span() {
        return "?desde=" + YearMonth.now(Recorded.ZONA).minusMonths(2).atDay(1);
    }

    private JsonNode measured(int version) throws Exception {
        as("quique", Rol.QA)
                .post(path(version) + span())
                .then()
                .statusCode(202)
                .header("Location", endsWith(path(version)))
                .body(
                        "version",
                        is(version),
                        "hasta",
                        is(LocalDate.now(Recorded.ZONA).toString()));
        await().atMost(LONG).until(() -> state(version).equals("TERMINADA"));
        Response answer = as("quique", Rol.QA).get(path(version));
        JsonNode medicion = json.readTree(answer.asString());
        assertThat(answer.header("ETag"))
                .isEqualTo('"' + medicion.path("medido").path("huella").asText() + '"');
        return medicion.path("impacto");
    }

    private static String state(int version) {
        return as("quique", Rol.QA).get(path(version)).path("estado");
    }

    /** A recorded request, and what the release answers to it when it is asked in the plain way. */
    private record Row(
            JsonNode entrada, String decision, String mes, String antes, String despues, boolean diferente) {}

    private List<Row> recount(int version) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT decision, fecha_referencia, entrada, desenlace,"
                                + " resultado, to_char(fecha AT TIME ZONE 'America/La_Paz', 'YYYY-MM') FROM dictamen ORDER BY id")) {
            while (found.next()) {
                JsonNode entrada = json.readTree(found.getString(3));
                ObjectNode asked = entrada.deepCopy();
                asked.put("fechaReferencia", found.getTimestamp(2).toInstant().toString());
                String decision = found.getString(1);
                JsonNode answer = json.readTree(as("ana", Rol.ANALISTA)
                        .body(asked.toString())
                        .post("/api/v1/decisiones/" + decision + "?registrar=false&version=" + version)
                        .asString());
                JsonNode resultado = answer.path("resultado");
                rows.add(new Row(
                        entrada,
                        decision,
                        found.getString(6),
                        found.getString(4),
                        outcome(resultado),
                        !resultado.equals(json.readTree(found.getString(5)))));
            }
        }
        return rows;
    }

    private static String outcome(JsonNode resultado) {
        if (resultado.has("conforme")) {
            return resultado.path("conforme").asBoolean() ? "CONFORME" : "CON_ERRORES";
        }
        return resultado.has("resolucion")
                ? resultado.path("resolucion").asText()
                : resultado.path("estado").asText();
    }

    /** Each number that is to be found, under a name. */
    private static Map<String, Long> counted(List<Row> rows) {
        Map<String, Long> counts = new TreeMap<>();
        for (Row row : rows) {
            add(counts, row, "todas");
            add(counts, row, "MES " + row.mes);
            if (row.decision.equals("validacion-venta")) {
                String zona = row.entrada.path("direccion").path("zona").asText("null");
                add(counts, row, "REGION " + zona.strip());
                add(counts, row, "OFICINA " + row.entrada.path("puntoVenta").asText());
                add(counts, row, "CANAL " + row.entrada.path("canal").asText());
            }
        }
        return counts;
    }

    private static void add(Map<String, Long> counts, Row row, String what) {
        String name = row.decision + " " + what;
        counts.merge(name + " dictamenes", 1L, Long::sum);
        if (row.diferente) {
            counts.merge(name + " diferentes", 1L, Long::sum);
            counts.merge(name + " " + row.antes + "→" + row.despues, 1L, Long::sum);
        }
    }

    private static Map<String, Long> counted(JsonNode impacto) {
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode una : impacto.path("decisiones")) {
            String decision = una.path("total").path("decision").asText();
            JsonNode cuenta = una.path("total").path("cuenta");
            counts.put(
                    decision + " todas dictamenes", cuenta.path("registrados").asLong());
            put(
                    counts,
                    decision + " todas diferentes",
                    cuenta.path("diferentes").asLong());
            for (JsonNode cambio : una.path("total").path("cambios")) {
                put(
                        counts,
                        decision + " todas " + cambio.path("antes").asText() + "→"
                                + cambio.path("despues").asText(),
                        cambio.path("diferentes").asLong());
            }
            for (JsonNode reparto : una.path("repartos")) {
                for (JsonNode valor : reparto.path("valores")) {
                    String name = decision + " " + reparto.path("por").asText() + " "
                            + valor.path("valor").asText("null");
                    counts.put(name + " dictamenes", valor.path("dictamenes").asLong());
                    put(counts, name + " diferentes", valor.path("diferentes").asLong());
                    for (JsonNode paso : valor.path("pasos")) {
                        put(
                                counts,
                                name + " " + paso.path("antes").asText() + "→"
                                        + paso.path("despues").asText(),
                                paso.path("diferentes").asLong());
                    }
                }
            }
        }
        return counts;
    }

    private static void put(Map<String, Long> counts, String name, long n) {
        if (n > 0) {
            counts.put(name, n);
        }
    }

    private static List<String> indicators(JsonNode impacto, String which) {
        List<String> lines = new ArrayList<>();
        for (JsonNode uno : impacto.path("indicadores")) {
            JsonNode medida = uno.path(which);
            lines.add(
                    medida.path("indicador").asText() + " " + medida.path("mes").asText() + " "
                            + medida.path("numerador").asLong() + "/"
                            + medida.path("denominador").asLong() + " "
                            + medida.path("parametro").asText());
        }
        return lines;
    }

    @Test
    void the_counts_and_the_indicators_are_those_of_a_recount_request_by_request() throws Exception {
        Recorded.fill(MANY);
        int version = Recorded.draft();
        JsonNode impacto = measured(version);
        List<Row> rows = recount(version);

        assertThat(counted(impacto)).isEqualTo(counted(rows));
        assertThat(counted(impacto))
                .containsKeys(
                        "validacion-venta REGION Sur CON_ERRORES→CONFORME",
                        "validacion-venta REGION null dictamenes",
                        "anulacion-registro todas PROCEDE_CON_SUSPENSION→PROCEDE");
        assertThat(impacto.path("total").path("registrados").asInt()).isEqualTo(rows.size());
        assertThat(indicators(impacto, "antes")).isEqualTo(indicators(rows, false, "> 90 %"));
        assertThat(indicators(impacto, "despues")).isEqualTo(indicators(rows, true, "> 10 %"));
        assertThat(indicators(impacto, "antes")).isEqualTo(reported());
        assertThat(count("supuesto")).as("what it needed for them").isZero();
        assertThat(count("dictamen")).as("nothing is recorded by it").isEqualTo(rows.size());
    }

    /** By the letter of the procedures: the first check of a number; and what proceeds and was closed, or is suspended. */
    private static List<String> indicators(List<Row> rows, boolean again, String parametro) {
        List<String> lines = new ArrayList<>();
        List<String> meses = new ArrayList<>();
        for (int before = 2; before >= 0; before--) {
            meses.add(YearMonth.now(Recorded.ZONA).minusMonths(before).toString());
        }
        Map<String, Row> firsts = new TreeMap<>();
        rows.forEach(row -> firsts.putIfAbsent(
                row.decision + row.entrada.path("numeroSolicitud").asText(), row));
        for (String mes : meses) {
            lines.add(line(
                            "CALIDAD_DIGITACION",
                            mes,
                            of(firsts, "validacion-venta", mes),
                            row -> outcome(row, again).equals("CONFORME"))
                    + "≥ 98 %");
        }
        for (String mes : meses) {
            lines.add(line(
                            "ANULACION_EFECTIVA",
                            mes,
                            of(firsts, "anulacion-registro", mes),
                            row -> outcome(row, again).equals("PROCEDE_CON_SUSPENSION")
                                    || outcome(row, again).equals("PROCEDE")
                                            && row.entrada
                                                    .path("numeroSolicitud")
                                                    .asText()
                                                    .equals("N-4"))
                    + parametro);
        }
        meses.forEach(mes -> lines.add("HOJA_VENTAS_CLARO " + mes + " 0/0 = 0 %"));
        return lines;
    }

    private static String outcome(Row row, boolean again) {
        return again ? row.despues : row.antes;
    }

    private static List<Row> of(Map<String, Row> firsts, String decision, String mes) {
        return firsts.values().stream()
                .filter(row -> row.decision.equals(decision) && row.mes.equals(mes))
                .toList();
    }

    private static String line(String indicador, String mes, List<Row> cases, Predicate<Row> counted) {
        return indicador + " " + mes + " " + cases.stream().filter(counted).count() + "/" + cases.size() + " ";
    }

    /** What the report of the indicators says of these months. */
    private List<String> reported() throws Exception {
        JsonNode report = json.readTree(as("ana", Rol.ANALISTA)
                .queryParam("desde", YearMonth.now(Recorded.ZONA).minusMonths(2).toString())
                .get("/api/v1/reportes/indicadores")
                .asString());
        List<String> lines = new ArrayList<>();
        for (JsonNode fila : report.path("filas")) {
            if (!fila.path("numerador").isNull() && fila.has("numerador")) {
                lines.add(
                        fila.path("indicador").asText() + " " + fila.path("mes").asText() + " "
                                + fila.path("numerador").asLong() + "/"
                                + fila.path("denominador").asLong() + " "
                                + fila.path("parametro").asText());
            }
        }
        return lines;
    }

    @Test
    void a_release_that_changes_nothing_has_no_impact() throws Exception {
        Recorded.fill(MANY);
        JsonNode impacto = measured(1);

        assertThat(impacto.path("total").path("diferentes").asInt()).isZero();
        assertThat(impacto.path("total").path("iguales").asInt())
                .isEqualTo(impacto.path("total").path("registrados").asInt())
                .isEqualTo(count("dictamen"));
        assertThat(counted(impacto).keySet()).allMatch(name -> name.endsWith("dictamenes"));
        assertThat(indicators(impacto, "despues")).isEqualTo(indicators(impacto, "antes"));
        assertThat(impacto.path("resumen").asText()).startsWith("Nada de lo registrado toca lo que cambió");
    }

    @Test
    void a_run_that_is_broken_off_goes_on_from_its_last_page_and_counts_the_same() throws Exception {
        Recorded.fill(MANY);
        int version = Recorded.draft();
        TestAccess.execute(
                "INSERT INTO tarea (id, version, clase, parametros, huella, persona)"
                        + " OVERRIDING SYSTEM VALUE VALUES (900001, 1, 'PRUEBA', '{}', '', ''), (900002, 1, 'PRUEBA', '{\"a\": \"\"}', '', '')");
        RecordedRequests.Span all = new RecordedRequests.Span(Optional.empty(), Optional.empty(), Optional.empty());
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            PeriodRun run = new PeriodRun(
                    log, new Redecision(decider.rules(version), json), supuestos, Recorded.ZONA, threads, 3, 5);
            Avance whole = run.run(900_001, all, Avance.NONE, () -> false, avance -> {});
            AtomicInteger pages = new AtomicInteger();
            AtomicReference<String> note = new AtomicReference<>();
            run.run(900_002, all, Avance.NONE, () -> pages.get() == 4, avance -> {
                pages.incrementAndGet();
                note.set(written(avance));
            });
            Avance stopped = json.readValue(note.get(), Avance.class);
            assertThat(stopped.decisiones().stream()
                            .mapToLong(una -> una.cuenta().registrados())
                            .sum())
                    .isEqualTo(20);
            // The page that was under way when it broke off is read again.
            Avance resumed = run.run(900_002, all, stopped, () -> false, avance -> {});

            assertThat(resumed).isEqualTo(whole);
            assertThat(count("(SELECT dictamen, desenlace FROM supuesto WHERE medida = 900001 EXCEPT"
                            + " SELECT dictamen, desenlace FROM supuesto WHERE medida = 900002) other"))
                    .isZero();
            assertThat(count("supuesto WHERE medida = 900002")).isPositive();
        } finally {
            threads.shutdown();
            TestAccess.execute("DELETE FROM tarea WHERE clase = 'PRUEBA'");
        }
    }

    private String written(Avance avance) {
        try {
            return json.writeValueAsString(avance);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void it_is_cancelled_while_it_runs_and_asked_for_again_it_begins_anew() throws Exception {
        Recorded.fill(3);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE dictamen IN ACCESS EXCLUSIVE MODE");
            long id = ((Number) as("quique", Rol.QA).post(path(1) + span()).path("tarea")).longValue();
            await().atMost(LONG).until(() -> state(1).equals("EN_CURSO"));
            as("quique", Rol.QA).post(path(1) + span()).then().statusCode(202).body("tarea", is((int) id));
            as("audi", Rol.AUDITOR).delete(path(1)).then().statusCode(403);
            as("quique", Rol.QA).delete(path(1)).then().statusCode(204);
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(state(1)).isEqualTo("CANCELADA");
        as("quique", Rol.QA).delete(path(1)).then().statusCode(409);
        assertThat(measured(1).path("total").path("registrados").asInt()).isEqualTo(count("dictamen"));
    }

    @Test
    void a_period_that_nobody_could_mean_is_refused_by_its_field() {
        Map.of(
                        "?desde=2026-03-02&hasta=2026-03-01",
                        "«desde» es posterior a «hasta»",
                        "?hasta=" + LocalDate.now(Recorded.ZONA).plusDays(2),
                        "«hasta» está por venir",
                        "?desde=ayer",
                        "«desde»",
                        "?dias=3",
                        "«dias»")
                .forEach((query, said) -> as("quique", Rol.QA)
                        .post(path(1) + query)
                        .then()
                        .statusCode(400)
                        .body("detail", containsString(said)));
        as("quique", Rol.QA).post(path(99_999)).then().statusCode(404);
        as("quique", Rol.QA).get(path(99_999)).then().statusCode(404);
        as("quique", Rol.QA).get(path(1) + "?desde=2026-01-01").then().statusCode(400);
    }

    private int count(String from) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
