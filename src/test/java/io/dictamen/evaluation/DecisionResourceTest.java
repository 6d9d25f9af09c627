package io.dictamen.evaluation;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.withArgs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DecisionResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REGISTRO = "/api/v1/decisiones/anulacion-registro";

    static List<String> decisions() {
        return Catalogue.names();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void the_example_in_the_openapi_document_is_answered_as_it_says(String nombre) throws Exception {
        JsonNode openapi = JSON.readTree(
                given().accept("application/json").get("/q/openapi").asString());
        JsonNode post = openapi.at("/paths/~1api~1v1~1decisiones~1" + nombre + "/post");
        String request =
                post.at("/requestBody/content/application~1json/example").toString();
        JsonNode published = post.at("/responses/200/content/application~1json/example");

        ObjectNode answer = (ObjectNode) JSON.readTree(json(request)
                .post("/api/v1/decisiones/" + nombre)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString());

        assertThat(UUID.fromString(answer.path("id").asText()).version()).isEqualTo(7);
        answer.set("id", published.get("id"));
        answer.set("fecha", published.get("fecha"));
        assertThat(answer).isEqualTo(published);
    }

    @Test
    void the_answer_is_kept_as_it_was_sent() {
        String answer = json(example()).post(REGISTRO).asString();
        String kept = given().get("/api/v1/dictamenes/" + id(answer)).asString();

        assertThat(kept).isEqualTo(answer);
    }

    @Test
    void nothing_is_kept_where_the_caller_does_not_want_it() {
        String answer = json(example())
                .post(REGISTRO + "?registrar=false")
                .then()
                .statusCode(200)
                .body("registrado", equalTo(false))
                .extract()
                .asString();

        given().get("/api/v1/dictamenes/" + id(answer)).then().statusCode(404);
    }

    @Test
    void every_fault_of_a_request_comes_in_one_problem() {
        json("{\"numeroSolicitud\": \"S-1\", \"tramite\": \"TRASLADOS\", \"pagoEnCaja\": \"true\", \"esTitulr\": true}")
                .post(REGISTRO)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dictamen:problema:contrato"))
                .body("title", equalTo("El pedido no cumple su contrato"))
                .body("status", equalTo(422))
                .body("detail", equalTo("El pedido tiene 7 faltas."))
                .body("errores", hasSize(7))
                .body("errores[0].campo", equalTo("tramite"))
                .body("errores[0].codigo", equalTo("VALOR"))
                .body("errores[0].mensaje", containsString("¿Quiso decir «TRASLADO»?"))
                .body(
                        "errores.campo",
                        equalTo(List.of(
                                "tramite",
                                "pagoEnCaja",
                                "esTitulr",
                                "fechaRegistro",
                                "alcance",
                                "esTitular",
                                "estadoOrden")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | El cuerpo no es un objeto JSON",
                "[1] | El cuerpo no es un objeto JSON",
                "{\"a\":1,\"a\":1} | repite el campo «a»",
                "{ | está mal escrito"
            })
    void a_body_that_is_no_json_object_is_a_400(String body, String detail) {
        json(body)
                .post(REGISTRO)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @Test
    void bytes_that_are_no_utf8_are_a_400() {
        given().contentType("application/json")
                .body(new byte[] {'{', '"', (byte) 0xC3, '"', '}'})
                .post(REGISTRO)
                .then()
                .statusCode(400)
                .body("detail", equalTo("El cuerpo no está en UTF-8."));
    }

    @ParameterizedTest
    @CsvSource({
        "?registrar=no, El parámetro «registrar» lleva false o true; se recibió «no».",
        "?registar=false, «registar» no es un parámetro de esta llamada. ¿Quiso decir «registrar»?",
        "?explicar=si, «explicar» lleva todo; se recibió «si»."
    })
    void a_parameter_that_says_nothing_is_named(String query, String sentence) {
        json(example())
                .post(REGISTRO + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(sentence));
    }

    @Test
    void an_unknown_decision_is_a_404_that_names_the_nearest() {
        json(example())
                .post("/api/v1/decisiones/anulacion-regsitro")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("¿Quiso decir «anulacion-registro»?"));
        given().get("/api/v1/decisiones/otra").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void what_http_refuses_is_a_problem_too() {
        given().contentType("text/plain")
                .body(example())
                .post(REGISTRO)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().delete(REGISTRO).then().statusCode(405).contentType("application/problem+json");
        json("{\"numeroSolicitud\": \"" + "x".repeat(1 << 20) + "\"}")
                .post(REGISTRO)
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | | 200",
                "application/json; charset=UTF-8 | | 200",
                "application/json | identity | 200",
                "application/json;charset=ISO-8859-1 | | 415",
                "application/problem+json | | 415",
                "*/* | | 415",
                "application/json | gzip | 415"
            })
    void a_body_says_that_it_is_json_in_utf8(String type, @Nullable String encoding, int status) {
        RequestSpecification request = given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", type)
                .body(example().getBytes(StandardCharsets.UTF_8));
        if (encoding != null) {
            request.header("Content-Encoding", encoding);
        }
        request.post(REGISTRO + "?registrar=false").then().statusCode(status);
    }

    @Test
    void an_answer_is_json_even_to_who_would_take_a_problem() {
        json(example())
                .accept("application/problem+json, */*")
                .post(REGISTRO + "?registrar=false")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void the_moment_of_the_call_is_not_in_the_future() {
        String ahora = OffsetDateTime.now(ZoneOffset.UTC).toString();
        String body = example().replaceAll("\"fechaReferencia\":\"[^\"]*\"", "\"fechaReferencia\":\"" + ahora + "\"");

        assertThat(body).contains(ahora);
        json(body).post(REGISTRO + "?registrar=false").then().statusCode(200);
    }

    @Test
    void the_openapi_document_tells_problems_and_gives_every_parameter_a_schema() throws Exception {
        JsonNode openapi = JSON.readTree(
                given().accept("application/json").get("/q/openapi").asString());

        assertThat(openapi.at("/info/title").asText()).isEqualTo("Dictamen");
        assertThat(openapi.at("/components/schemas/Problema/properties/errores/items/properties/codigo/enum"))
                .hasSize(7);
        for (JsonNode path : openapi.get("paths")) {
            for (JsonNode operation : path) {
                if (operation.has("responses")) {
                    assertThat(operation
                                    .at("/responses/4XX/content/application~1problem+json/schema/$ref")
                                    .asText())
                            .isEqualTo("#/components/schemas/Problema");
                    operation
                            .path("parameters")
                            .forEach(parameter -> assertThat(parameter.has("schema"))
                                    .as("%s", parameter)
                                    .isTrue());
                }
            }
        }
    }

    @Test
    void a_large_body_within_the_limit_is_decided_as_a_small_one() {
        String ordenes = "{\"numero\": \"" + "9".repeat(900) + "\", \"estado\": \"CERRADA\"}";
        json("{\"numeroSolicitudAnulacion\": \"A\", \"numeroSolicitudVenta\": \"V\", \"formaPago\": \"SIN_COSTO\", \"ordenes\": ["
                        + String.join(",", Collections.nCopies(1_000, ordenes)) + "]}")
                .post("/api/v1/decisiones/anulacion-cierre?registrar=false")
                .then()
                .statusCode(200)
                .body("resultado.estado", equalTo("EN_REVERSA"))
                .body("resultado.acciones", hasSize(5));
    }

    @Test
    void the_rows_that_did_not_decide_are_explained_on_demand() {
        json(example())
                .post(REGISTRO + "?registrar=false&explicar=todo")
                .then()
                .statusCode(200)
                .body("explicacion.omitidas", equalTo(0))
                .body(
                        "explicacion.filas.regla",
                        equalTo(List.of(
                                "Registro_10",
                                "Registro_11",
                                "Registro_12",
                                "Registro_13",
                                "Registro_14",
                                "Registro_15",
                                "Registro_16",
                                "Registro_18",
                                "Registro_19")))
                .body("explicacion.filas[0].condiciones", hasSize(2))
                .body("explicacion.filas[0].condiciones[0].columna", equalTo("En plataforma"))
                .body("explicacion.filas[0].condiciones[0].condicion", equalTo("enPlataforma == true"))
                .body("explicacion.filas[0].condiciones[0].actual", equalTo(false))
                .body(
                        "explicacion.filas[6].condiciones[0].condicion",
                        equalTo("solicitud.estadoOrden in EJECUTADA, CERRADA"))
                .body("explicacion.filas[6].condiciones[0].actual", equalTo("ASIGNADA"));
        json(example()).post(REGISTRO + "?registrar=false").then().body("explicacion", nullValue());
    }

    @Test
    void the_same_key_and_body_get_the_same_dictamen_and_another_body_does_not() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key, example()).asString();

        assertThat(keyed(key, example()).asString()).isEqualTo(first);
        keyed(key, example() + " ").then().statusCode(422).contentType("application/problem+json");
        given().contentType("application/json")
                .header("Idempotency-Key", "x".repeat(256))
                .body(example())
                .post(REGISTRO)
                .then()
                .statusCode(400)
                .body("detail", containsString("Idempotency-Key"));
    }

    @Test
    void the_catalogue_names_every_decision() {
        given().get("/api/v1/decisiones")
                .then()
                .statusCode(200)
                .body("decisiones.nombre", equalTo(Catalogue.names()))
                .rootPath("decisiones.find { it.nombre == '%s' }", withArgs("anulacion-registro"))
                .body("procedimiento", equalTo("Anulación de solicitudes y órdenes de trabajo"))
                .body("politica", equalTo("FIRST"))
                .body("enlace", equalTo(REGISTRO));
    }

    @Test
    void a_decision_is_called_by_the_policy_of_the_table_that_gives_one_row() {
        assertThat(given().get("/api/v1/decisiones")
                        .jsonPath()
                        .getMap("decisiones.collectEntries { [(it.nombre): it.politica] }"))
                .containsEntry("anulacion-registro", "FIRST")
                .containsEntry("anulacion-cierre", "COLLECT")
                .containsEntry("venta-digital-enrutamiento", "FIRST")
                .containsEntry("venta-digital-pago", "COLLECT");
    }

    @Test
    void a_decision_tells_its_schemas_tables_rules_and_clauses() {
        given().get(REGISTRO)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("entrada.properties.tramite.enum", equalTo(List.of("INSTALACION_NUEVA", "TRASLADO", "OTRO")))
                .body("salida.properties.resolucion.enum", hasSize(5))
                .body("tablas.nombre", equalTo(List.of("Requisitos", "Registro")))
                .body("tablas.filas", equalTo(List.of(12, 10)))
                .body(
                        "tablas[1].columnas",
                        equalTo(List.of(
                                "En plataforma",
                                "Acreditado",
                                "Falta un requisito",
                                "Pagó en caja",
                                "Estado de la orden",
                                "Falta la identificación")))
                .body("reglas.libro", equalTo(List.of("anulacion.drl", "anulacion.drl", "anulacion.drl")))
                .body("reglas[1].nombre", equalTo("El titular está acreditado para anular"))
                .body("reglas.clausula", equalTo(List.of("COM-DSC-P06 A.2", "COM-DSC-P06 A.8", "COM-DSC-P06 A.9")))
                .body("clausulas", hasSize(15))
                .body("ejemplo.solicitud.tramite", equalTo("TRASLADO"));
    }

    @Test
    void health_says_which_version_decides_and_metrics_count_by_outcome() {
        json(example()).post(REGISTRO + "?registrar=false").then().statusCode(200);

        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'decide' }.data.version", equalTo(1));
        assertThat(given().get("/q/metrics").asString())
                .contains(
                        "dictamen_decisiones_total{decision=\"anulacion-registro\",desenlace=\"PROCEDE_CON_SUSPENSION\"}")
                .contains("dictamen_reglas_disparadas_total{decision=\"anulacion-registro\"}")
                .contains("dictamen_evaluacion_seconds_count{decision=\"anulacion-registro\"}");
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    private static Response keyed(String key, String body) {
        return json(body).header("Idempotency-Key", key).post(REGISTRO);
    }

    private static String example() {
        return Examples.of("anulacion-registro").get("solicitud").toString();
    }

    private static String id(String answer) {
        try {
            return JSON.readTree(answer).get("id").asText();
        } catch (IOException e) {
            throw new IllegalArgumentException(answer, e);
        }
    }
}
