package io.dictamen.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class NdjsonBatchTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOTE = "/api/v1/decisiones/anulacion-registro/lote";

    @Test
    void each_line_is_answered_in_its_place_as_the_single_call_would_and_the_sum_comes_last() throws Exception {
        String unknown = request("S-2").replace("\"tramite\":\"TRASLADO\"", "\"tramite\":\"TRASLADOS\"");
        String tooLong = "{\"numeroSolicitud\": \"" + "x".repeat(1 << 20) + "\"}";
        Response answer = send(LOTE, request("S-1"), "", "{ mal", unknown, " \t", tooLong, request("S-3") + "\r");

        List<JsonNode> lines = lines(answer);
        assertThat(lines).extracting(line -> line.path("linea").asInt()).containsExactly(1, 3, 4, 6, 7, 0);
        assertThat(lines.get(0).at("/dictamen/resultado/resolucion").asText()).isEqualTo("PROCEDE_CON_SUSPENSION");
        assertThat(lines.get(1).get("problema")).isEqualTo(single("{ mal"));
        assertThat(lines.get(2).get("problema")).isEqualTo(single(unknown));
        assertThat(lines.get(3).get("problema")).isEqualTo(JSON.readTree("""
                        {"type":"urn:dictamen:problema:linea-demasiado-larga","title":"Línea demasiado larga","status":413,
                         "detail":"La línea pasa de 1 MiB, que es lo más que puede medir un pedido."}"""));
        assertThat(lines.get(4).at("/dictamen/registrado").asBoolean()).isTrue();
        assertThat(lines.get(5)).isEqualTo(JSON.readTree("""
                        {"resumen":{"lineas":5,"decididas":2,"rechazadas":3,"porDesenlace":{"PROCEDE_CON_SUSPENSION":2}}}"""));
    }

    @Test
    void a_recorded_line_is_in_the_journal_as_it_was_answered_and_the_lot_can_be_asked_for() throws Exception {
        Response answer = send(LOTE, request("S-9"));
        JsonNode dictamen = lines(answer).get(0).get("dictamen");

        given().get("/api/v1/dictamenes/" + dictamen.get("id").asText())
                .then()
                .statusCode(200)
                .body(equalTo(dictamen.toString()));
        assertThat(answer.header("Location")).isEqualTo("/api/v1/lotes/" + answer.header("X-Lote-Id"));
        given().get(answer.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(answer.header("X-Lote-Id")))
                .body("decision", equalTo("anulacion-registro"))
                .body("version", equalTo(1))
                .body("estado", equalTo("TERMINADO"))
                .body("resumen.lineas", equalTo(1));
        given().get("/api/v1/lotes/nada")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dictamen:problema:lote-inexistente"));
    }

    @Test
    void a_lot_is_told_to_its_caller_and_to_those_who_read_everybodys_verdicts() {
        String one = TestAccess.key("lote-de-una");
        String other = TestAccess.key("lote-de-otra");
        String lote = ndjson(request("S-1"))
                .auth()
                .none()
                .header("X-API-Key", one)
                .post(LOTE + "?registrar=false")
                .header("Location");
        given().auth().none().header("X-API-Key", one).get(lote).then().statusCode(200);
        given().get(lote).then().statusCode(200);
        given().auth()
                .none()
                .header("X-API-Key", other)
                .get(lote)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:dictamen:problema:lote-inexistente"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-ndjson; profile=x",
                "Application/X-NDJSON;v=1;charset=\"utf-8\"",
                "application/x-ndjson;charset="
            })
    void what_a_type_says_beside_its_charset_is_ignored(String type) {
        plain().header("Content-Type", type)
                .body(request("S-1").getBytes(StandardCharsets.UTF_8))
                .post(LOTE + "?registrar=false")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson");
    }

    @Test
    void nothing_is_kept_where_the_caller_does_not_want_it() throws Exception {
        JsonNode dictamen =
                lines(send(LOTE + "?registrar=false", request("S-1"))).get(0).get("dictamen");

        assertThat(dictamen.get("registrado").asBoolean()).isFalse();
        given().get("/api/v1/dictamenes/" + dictamen.get("id").asText()).then().statusCode(404);
    }

    @Test
    void a_body_beyond_every_other_limit_keeps_its_order() throws Exception {
        int count = 50_000;
        List<JsonNode> lines = lines(send(
                LOTE + "?registrar=false",
                IntStream.range(0, count).mapToObj(i -> request("S-" + i)).toArray(String[]::new)));

        assertThat(request("S-1").length() * count).isGreaterThan(10 << 20);
        assertThat(lines).hasSize(count + 1);
        for (int i = 0; i < count; i++) {
            assertThat(lines.get(i).get("linea").asInt()).isEqualTo(i + 1);
        }
        assertThat(lines.get(count).at("/resumen/decididas").asInt()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain | */* | '' | 415 | application/x-ndjson, text/csv",
                "application/x-ndjson;charset=latin1 | */* | '' | 415 | en UTF-8",
                "application/x-ndjson | text/html | '' | 406 | ?formato=ndjson",
                "application/x-ndjson | */* | ?formato=pdf | 400 | «formato» lleva csv, ndjson o xlsx",
                "application/x-ndjson | */* | ?registrr=false | 400 | ¿Quiso decir «registrar»?"
            })
    void what_a_batch_does_not_understand_is_named(
            String type, String accept, String query, int status, String sentence) {
        plain().header("Content-Type", type)
                .header("Accept", accept)
                .body(request("S-1").getBytes(StandardCharsets.UTF_8))
                .post(LOTE + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(sentence));
    }

    @Test
    void a_list_or_an_object_over_several_lines_is_refused_once_with_what_to_send() {
        String how = " En NDJSON va cada pedido entero en su línea, sin corchetes ni comas entre ellos.";
        String pretty =
                request("S-1").replace("{", "{\n  ").replace(",", ",\n  ").replace("}", "\n}");
        for (String list : List.of(
                "[\n" + request("S-1") + ",\n" + request("S-2") + "\n]",
                "[" + request("S-1") + ",\n" + request("S-2") + "]",
                "\n[" + request("S-1") + "]",
                "[]\n" + request("S-1"),
                "\uFEFF\n [\r\n" + pretty + "]")) {
            refused(list, "El cuerpo es una lista JSON." + how);
        }
        for (String object : List.of(
                pretty,
                "\uFEFF" + pretty + "\n" + pretty,
                pretty.replace('\n', '\r'),
                request("S-1").replace("\"tramite\"", "\n\"tramite\""),
                request("S-1").replace("\"tramite\":", "\"tramite\":\n"))) {
            refused(object, "El cuerpo es un objeto JSON en varias líneas." + how);
        }
    }

    private static void refused(String body, String sentence) {
        ndjson(body)
                .post(LOTE)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dictamen:problema:archivo-ilegible"))
                .body("detail", equalTo(sentence));
    }

    @Test
    void a_list_or_a_comma_within_a_line_is_refused_in_its_place() throws Exception {
        String how = " En NDJSON va cada pedido entero en su línea, sin corchetes ni comas entre ellos.";
        List<JsonNode> lines = lines(send(
                LOTE + "?registrar=false",
                "\uFEFF" + request("S-1"),
                "[" + request("S-2") + "]",
                request("S-3") + ", ",
                request("S-4")));

        assertThat(lines.get(0).at("/dictamen/resultado/resolucion").asText()).isEqualTo("PROCEDE_CON_SUSPENSION");
        assertThat(lines.get(1).at("/problema/detail").asText()).isEqualTo("La línea es una lista JSON." + how);
        assertThat(lines.get(2).at("/problema/detail").asText()).isEqualTo("La línea termina con una coma." + how);
        assertThat(lines.get(3).at("/dictamen/resultado/resolucion").asText()).isEqualTo("PROCEDE_CON_SUSPENSION");
        assertThat(lines(send(LOTE + "?registrar=false", "{ mal", request("S-1")))
                        .get(1)
                        .has("dictamen"))
                .isTrue();
    }

    @Test
    void a_batch_takes_no_idempotency_key_and_no_unknown_decision() {
        ndjson(request("S-1")).header("Idempotency-Key", "k").post(LOTE).then().statusCode(400);
        ndjson(request("S-1"))
                .post("/api/v1/decisiones/anulacion-regstro/lote")
                .then()
                .statusCode(404)
                .body("detail", containsString("¿Quiso decir «anulacion-registro»?"));
    }

    @Test
    void other_calls_keep_their_limit() {
        given().contentType("application/json")
                .body("x".repeat(11 << 20))
                .post("/api/v1/decisiones/anulacion-registro")
                .then()
                .statusCode(413);
    }

    private static RequestSpecification plain() {
        return given().config(RestAssured.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    private static RequestSpecification ndjson(String... lines) {
        return plain().contentType("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static Response send(String path, String... lines) {
        Response answer = ndjson(lines).post(path);
        answer.then().statusCode(200).contentType("application/x-ndjson");
        return answer;
    }

    private static JsonNode single(String request) throws Exception {
        return JSON.readTree(given().contentType("application/json")
                .body(request)
                .post("/api/v1/decisiones/anulacion-registro")
                .asString());
    }

    private static List<JsonNode> lines(Response answer) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.asString().lines().collect(Collectors.toList())) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static String request(String numero) {
        return """
                {"numeroSolicitud":"%s","tramite":"TRASLADO","alcance":"COMPLETA","fechaRegistro":"2026-03-09T09:30:00-04:00",\
                "fechaReferencia":"2026-03-10T09:30:00-04:00","pagoEnCaja":false,"esTitular":true,"estadoOrden":"ASIGNADA"}""".formatted(numero);
    }
}
