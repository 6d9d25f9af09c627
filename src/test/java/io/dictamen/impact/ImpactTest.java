package io.dictamen.impact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.dictamen.EmptyJournal;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.release.EditedWorkbook;
import io.dictamen.release.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class ImpactTest {
    private static final String IMPACTO = "/api/v1/impacto";
    private static final String REGISTRO = "anulacion-registro";
    private static final String OTRO = "Llame al supervisor.";

    @Inject
    DataSource database;

    private static RequestSpecification as(String persona, String rol) {
        return given().contentType("application/json").auth().oauth2(TestAccess.token(persona, rol));
    }

    private static JsonPath impact(int version, String... more) {
        Response answer = as("quique", Rol.QA).get(IMPACTO + "?version=" + version + String.join("", more));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /** A new draft of the first release with this workbook of the cancellations. */
    private static int draft(byte[] libro) {
        RequestSpecification ana = as("ana", Rol.ANALISTA);
        int version = ana.body("{\"nota\": \"Impacto\", \"base\": 1}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");
        as("ana", Rol.ANALISTA)
                .contentType("application/octet-stream")
                .body(libro)
                .put("/api/v1/versiones/" + version + "/libros/" + EditedWorkbook.ANULACION)
                .then()
                .statusCode(200);
        return version;
    }

    private static String cancellation(String numero, String fechaRegistro, String estadoOrden) {
        return """
                {"numeroSolicitud": "%s", "tramite": "TRASLADO", "alcance": "COMPLETA", "fechaRegistro": "%s",
                 "pagoEnCaja": false, "esTitular": true, "estadoOrden": "%s"}""".formatted(numero, fechaRegistro, estadoOrden);
    }

    private static String cancellation(String numero, String estadoOrden) {
        return cancellation(numero, "2026-03-09T09:30:00-04:00", estadoOrden);
    }

    private static JsonPath record(String decision, String solicitud) {
        return as("ana", Rol.ANALISTA)
                .body(solicitud)
                .post("/api/v1/decisiones/" + decision)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Integer> cuenta(
            int registrados, int iguales, int otrasFilas, int diferentes, int noEvaluables) {
        return Map.of(
                "registrados", registrados,
                "iguales", iguales,
                "igualesPorOtrasFilas", otrasFilas,
                "diferentes", diferentes,
                "noEvaluables", noEvaluables);
    }

    private static Map<String, Object> change(String antes, String despues, int dictamenes, int diferentes) {
        return Map.of("antes", antes, "despues", despues, "dictamenes", dictamenes, "diferentes", diferentes);
    }

    @Test
    void a_draft_that_changes_one_row_changes_its_verdicts_and_no_others() throws Exception {
        JsonPath first = record(REGISTRO, cancellation("S-1", "ASIGNADA"));
        record(REGISTRO, cancellation("S-2", "EJECUTADA"));
        JsonPath second = record(REGISTRO, cancellation("S-3", "ASIGNADA"));
        record("indicador", "{\"indicador\": \"CALIDAD_DIGITACION\", \"numerador\": 1184, \"denominador\": 1203}");
        int version = draft(EditedWorkbook.withMessage(OTRO));

        JsonPath impact = impact(version);
        assertThat(impact.getInt("version")).isEqualTo(version);
        assertThat(impact.getLong("milisegundos")).isNotNegative();
        assertThat(impact.getMap("total")).isEqualTo(cuenta(4, 2, 0, 2, 0));
        assertThat(impact.getList("decisiones"))
                .isEqualTo(List.of(
                        Map.of(
                                "decision",
                                REGISTRO,
                                "cuenta",
                                cuenta(3, 1, 0, 2, 0),
                                "cambios",
                                List.of(
                                        change("IMPROCEDENTE", "IMPROCEDENTE", 1, 0),
                                        change("PROCEDE_CON_SUSPENSION", "PROCEDE_CON_SUSPENSION", 2, 2)),
                                "noEvaluables",
                                List.of()),
                        Map.of(
                                "decision",
                                "indicador",
                                "cuenta",
                                cuenta(1, 1, 0, 0, 0),
                                "cambios",
                                List.of(change("ACEPTADO", "ACEPTADO", 1, 0)),
                                "noEvaluables",
                                List.of())));
        assertThat(impact.getList("diferencias.id")).isEqualTo(List.of(first.getString("id"), second.getString("id")));
        Map<String, Object> despues = new HashMap<>(first.getMap("resultado"));
        despues.put("mensaje", OTRO);
        assertThat(impact.getMap("diferencias[0]"))
                .isEqualTo(Map.of(
                        "id",
                        first.get("id"),
                        "decision",
                        REGISTRO,
                        "asunto",
                        "S-1",
                        "antes",
                        Map.of(
                                "version",
                                first.getInt("version"),
                                "desenlace",
                                "PROCEDE_CON_SUSPENSION",
                                "resultado",
                                first.getMap("resultado"),
                                "motivos",
                                first.getList("motivos")),
                        "despues",
                        Map.of(
                                "desenlace",
                                "PROCEDE_CON_SUSPENSION",
                                "resultado",
                                despues,
                                "motivos",
                                first.getList("motivos"))));
        assertThat(count("dictamen")).as("nothing is recorded by it").isEqualTo(4);
        assertThat(impact.getString("resumen")).isEqualTo("De 4 solicitudes registradas, 2 tendrían otra respuesta.");
        assertThat(impact(1).getString("resumen"))
                .isEqualTo(
                        "Nada de lo registrado toca lo que cambió en la versión 1: 4 solicitudes registradas tendrían"
                                + " la misma respuesta, por las mismas filas.");
        assertThat(impact(version, "&hasta=2026-01-01T00:00:00Z").getString("resumen"))
                .startsWith("No hay ninguna solicitud registrada en ese lapso");
        byte[] libro = as("quique", Rol.QA)
                .get(IMPACTO + "?formato=xlsx&version=" + version)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("impacto-version-" + version + ".xlsx"))
                .extract()
                .asByteArray();
        try (XSSFWorkbook abierto = new XSSFWorkbook(new ByteArrayInputStream(libro))) {
            assertThat(texts(abierto.getSheet("Impacto")))
                    .contains("De 4 solicitudes registradas, 2 tendrían otra respuesta.")
                    .contains("PROCEDE_CON_SUSPENSION");
            assertThat(texts(abierto.getSheet("Diferencias"))).contains(first.getString("id"), "S-1", "S-3");
        }

        assertThat(impact(version, "&limite=1").getList("diferencias.id")).isEqualTo(List.of(first.getString("id")));
        assertThat(impact(version, "&decision=indicador").getMap("total")).isEqualTo(cuenta(1, 1, 0, 0, 0));
        assertThat(impact(version, "&hasta=2026-01-01T00:00:00Z").getMap("total"))
                .isEqualTo(cuenta(0, 0, 0, 0, 0));
        assertThat(impact(version, "&desde=2026-01-01T00:00:00Z").getMap("total"))
                .isEqualTo(cuenta(4, 2, 0, 2, 0));
        assertThat(impact(1).getMap("total")).isEqualTo(cuenta(4, 4, 0, 0, 0));
    }

    private static List<String> texts(XSSFSheet hoja) {
        List<String> texts = new ArrayList<>();
        hoja.forEach(fila -> fila.forEach(celda -> texts.add(celda.toString())));
        return texts;
    }

    // Not in the transaction of a test, in which pg_stat_activity stands still.
    private int count(String from) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void the_moment_and_the_zone_of_the_past_decide_again() {
        String noon = "2026-03-09T10:30:00-04:00";
        record(REGISTRO, cancellation("de-hoy", noon, "REGISTRADA"));
        record(REGISTRO, cancellation("del-dia", noon, "REGISTRADA"));
        record(REGISTRO, cancellation("de-ayer-en-tokio", noon, "REGISTRADA"));
        // An hour and a half later it is still that day in La Paz and the next one in Tokyo.
        TestAccess.execute(
                "UPDATE dictamen SET fecha_referencia = '2026-03-09T12:00:00-04:00', zona = CASE asunto WHEN 'del-dia'"
                        + " THEN 'America/La_Paz' ELSE 'Asia/Tokyo' END WHERE asunto <> 'de-hoy'");

        JsonPath impact = impact(1);
        assertThat(impact.getMap("total")).isEqualTo(cuenta(3, 2, 0, 1, 0));
        assertThat(impact.getList("diferencias.asunto")).isEqualTo(List.of("del-dia"));
        assertThat(impact.getString("diferencias[0].despues.motivos[-1].clausula"))
                .isEqualTo("COM-DSC-P06 A.5");
    }

    @Test
    void an_equal_result_by_other_rows_and_an_equal_one_that_is_written_otherwise_are_told_apart() {
        record(REGISTRO, cancellation("otra-fila", "ASIGNADA"));
        record(REGISTRO, cancellation("otro-orden", "ASIGNADA"));
        TestAccess.execute("UPDATE dictamen SET respuesta = replace(respuesta, '\"fila\":', '\"fila\":1')"
                + " WHERE asunto = 'otra-fila'");
        // jsonb has its own order of fields, and spaces.
        TestAccess.execute("UPDATE dictamen SET respuesta = respuesta::jsonb::text WHERE asunto = 'otro-orden'");
        assertThat(impact(1).getMap("total")).isEqualTo(cuenta(2, 1, 1, 0, 0));
    }

    @Test
    void what_cannot_be_decided_again_is_counted_by_its_cause() {
        int version = draft(EditedWorkbook.edit(
                EditedWorkbook.original(EditedWorkbook.ANULACION),
                "Registro",
                hoja -> hoja.removeRow(hoja.getRow(hoja.getLastRowNum()))));
        String whole = cancellation("sin-fila", "REGISTRADA")
                .replace("\"pagoEnCaja\"", "\"fotocopiaCi\": true, \"notaAnulacion\": true, \"pagoEnCaja\"");
        String hole = record(REGISTRO, whole).getString("id");
        String erased = record(REGISTRO, cancellation("borrada", "ASIGNADA")).getString("id");
        String renamed = record(REGISTRO, cancellation("otra", "ASIGNADA")).getString("id");
        String empty = record(REGISTRO, cancellation("vacia", "ASIGNADA")).getString("id");
        TestAccess.execute("UPDATE dictamen SET entrada = entrada - 'numeroSolicitud' WHERE asunto = 'borrada'");
        TestAccess.execute("UPDATE dictamen SET decision = 'de-antes' WHERE asunto = 'otra'");
        TestAccess.execute("UPDATE dictamen SET respuesta = '{}' WHERE asunto = 'vacia'");

        JsonPath impact = impact(version);
        assertThat(impact.getMap("total")).isEqualTo(cuenta(4, 0, 0, 0, 4));
        assertThat(impact.getList("decisiones.decision")).isEqualTo(List.of(REGISTRO, "de-antes"));
        assertThat(impact.getList("decisiones.noEvaluables"))
                .isEqualTo(List.of(
                        List.of(left("CONTRATO", erased), left("SIN_FILA", hole), left("SIN_RESULTADO", empty)),
                        List.of(left("SIN_DECISION", renamed))));
    }

    private static Map<String, Object> left(String causa, String id) {
        return Map.of("causa", causa, "dictamenes", 1, "primeros", List.of(id));
    }

    @ParameterizedTest
    @CsvSource({
        "decision=indicador, 'version» falta'",
        "version=cero, version",
        "version=0, version",
        "version=1&desde=ayer, desde",
        "version=1&desde=2026-02-01T00:00:00Z&hasta=2026-01-01T00:00:00Z, desde",
        "version=1&decision=anulacion-registo, 'decision» no es una decisión; se recibió «anulacion-registo». ¿Quiso decir «anulacion-registro»'",
        "version=1&limite=501, limite",
        "version=1&asunto=S-1, asunto"
    })
    void a_bad_parameter_is_refused_by_its_name(String query, String said) {
        as("quique", Rol.QA)
                .get(IMPACTO + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(said));
    }

    @Test
    void a_release_that_does_not_exist_is_not_found() {
        as("quique", Rol.QA)
                .get(IMPACTO + "?version=4711")
                .then()
                .statusCode(404)
                .body("detail", notNullValue());
    }

    @Test
    void one_at_a_time_and_who_hangs_up_gives_the_place_back() throws Exception {
        record(REGISTRO, cancellation("S-1", "ASIGNADA"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE dictamen IN ACCESS EXCLUSIVE MODE");
            Socket caller = begin();
            await().atMost(Duration.ofSeconds(20)).until(this::isReading);
            as("quique", Rol.QA)
                    .get(IMPACTO + "?version=1")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "10")
                    .body("type", is("urn:dictamen:problema:demasiados-impactos"));
            caller.close();
            connection.rollback();
            connection.setAutoCommit(true);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as("quique", Rol.QA)
                        .get(IMPACTO + "?version=1")
                        .then()
                        .statusCode(200)
                        .body("total.iguales", is(1)));
    }

    private boolean isReading() throws SQLException {
        return count("pg_stat_activity WHERE query LIKE 'COPY (SELECT%' AND wait_event_type = 'Lock'") > 0;
    }

    private static Socket begin() throws IOException {
        Socket caller = new Socket("127.0.0.1", RestAssured.port);
        caller.getOutputStream()
                .write(("GET " + IMPACTO + "?version=1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + TestAccess.token("quique", Rol.QA) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return caller;
    }
}
