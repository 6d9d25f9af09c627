package io.dictamen.openapi;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.release.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the service answers is what its document tells: every status, type and header, every field, and no other. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class DocumentTruthTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LIBRO = "anulacion.drl.xlsx";
    private static final String ESCENARIOS = "anulacion-registro.csv";

    private static @Nullable Documento read;

    private static Documento document() {
        if (read == null) {
            read = Documento.read();
        }
        return read;
    }

    @AfterAll
    static void every_operation_was_tried() {
        assertThat(document().untried()).isEmpty();
    }

    private static RequestSpecification json(Object body) {
        return given().contentType("application/json").body(body.toString());
    }

    private static RequestSpecification admin() {
        return given().contentType("application/json").auth().oauth2(TestAccess.token("jefa", Rol.ADMIN));
    }

    private static RequestSpecification ana() {
        return given().contentType("application/json").auth().oauth2(TestAccess.token("ana", Rol.ANALISTA));
    }

    private static RequestSpecification beto() {
        return given().contentType("application/json").auth().oauth2(TestAccess.token("beto", Rol.APROBADOR));
    }

    private static Response check(String operation, int status, Response answer) {
        return document().check(operation, status, answer);
    }

    /** The decisions by name, with the example that the document gives of each. */
    private static void eachDecision(BiConsumer<String, JsonNode> who) {
        document().operations().forEach((name, operation) -> {
            JsonNode example = operation.at("/requestBody/content/application~1json/example");
            if (example.isObject()) {
                who.accept(name.substring(name.lastIndexOf('/') + 1), example);
            }
        });
    }

    @Test
    void of_decisions() {
        eachDecision((nombre, example) -> {
            String operation = "POST /api/v1/decisiones/" + nombre;
            String path = "/api/v1/decisiones/" + nombre;
            check(operation, 200, json(example).post(path));
            check(operation, 200, json(example).post(path + "?registrar=false&explicar=todo"));
            check(operation, 422, json("{\"otro\": 1}").post(path));
            check(operation, 400, json("{").post(path));
            check(operation, 415, given().contentType("text/plain").body("{}").post(path));
            check(operation, 406, json(example).accept("text/csv").post(path));
            check(
                    operation,
                    401,
                    json(example).auth().none().header("X-API-Key", "dck_x").post(path));
            check("GET /api/v1/decisiones/{nombre}", 200, given().get(path));
        });
        String path = "/api/v1/decisiones/anulacion-registro";
        json("{}").header("Idempotency-Key", "documento").post(path);
        check("POST " + path, 404, json("{}").post(path + "?registrar=false&version=99999"));
        check("GET /api/v1/decisiones", 200, given().get("/api/v1/decisiones"));
        check("GET /api/v1/decisiones/{nombre}", 404, given().get("/api/v1/decisiones/otra"));
    }

    @Test
    void of_a_key_that_was_used_for_another_body() {
        List<JsonNode> examples = new ArrayList<>();
        eachDecision((nombre, example) -> examples.add(nombre.equals("anulacion-registro") ? example : null));
        JsonNode example =
                examples.stream().filter(Objects::nonNull).findFirst().orElseThrow();
        String path = "/api/v1/decisiones/anulacion-registro";
        JsonNode other = Documento.json(example.toString().replace("ASIGNADA", "REGISTRADA"));

        check(
                "POST " + path,
                200,
                json(example).header("Idempotency-Key", "documento").post(path));
        check(
                "POST " + path,
                422,
                json(other).header("Idempotency-Key", "documento").post(path));
    }

    @Test
    void of_batches() {
        List<String> ids = new ArrayList<>();
        eachDecision((nombre, example) -> {
            String operation = "POST /api/v1/decisiones/" + nombre + "/lote";
            String path = "/api/v1/decisiones/" + nombre + "/lote";
            Response answer = check(
                    operation,
                    200,
                    given().contentType("application/x-ndjson; charset=UTF-8")
                            .body(bytes(example + "\n{}\n"))
                            .post(path));
            assertThat(answer.asString().lines()).hasSize(3);
            ids.add(answer.header("X-Lote-Id"));
            check(
                    operation,
                    422,
                    given().contentType("text/csv; charset=UTF-8")
                            .body(bytes("otra\n1\n"))
                            .post(path));
            check(operation, 415, given().contentType("text/plain").body("x").post(path));
        });
        check(
                "POST /api/v1/decisiones/indicador/lote",
                200,
                given().contentType("application/x-ndjson; charset=UTF-8")
                        .body(bytes("{}\n"))
                        .post("/api/v1/decisiones/indicador/lote?formato=xlsx"));
        String vista = "POST /api/v1/decisiones/{nombre}/lote/vista";
        String path = "/api/v1/decisiones/indicador/lote/vista";
        check(
                vista,
                200,
                given().contentType("text/csv; charset=UTF-8")
                        .body(bytes("otra\n1\n"))
                        .post(path));
        check(
                vista,
                200,
                given().contentType("application/x-ndjson; charset=UTF-8")
                        .body(bytes("{}\n"))
                        .post(path));
        RestAssuredConfig asItIs = RestAssured.config()
                .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
        check(
                vista,
                422,
                given().config(asItIs).contentType(XLSX).body(bytes("x")).post(path));
        check(vista, 415, given().contentType("text/plain").body("x").post(path));
        check("GET /api/v1/lotes", 200, given().get("/api/v1/lotes"));
        check("GET /api/v1/lotes", 400, given().get("/api/v1/lotes?limite=0"));
        check("GET /api/v1/lotes/{id}", 200, given().get("/api/v1/lotes/" + ids.get(0)));
        check("GET /api/v1/lotes/{id}", 404, given().get("/api/v1/lotes/otro"));
    }

    @Test
    void of_the_journal() {
        List<String> ids = new ArrayList<>();
        eachDecision((nombre, example) ->
                ids.add(json(example).post("/api/v1/decisiones/" + nombre).path("id")));

        check("GET /api/v1/dictamenes", 200, given().get("/api/v1/dictamenes"));
        check("GET /api/v1/dictamenes", 200, given().get("/api/v1/dictamenes?limite=1"));
        check("GET /api/v1/dictamenes", 400, given().get("/api/v1/dictamenes?limite=0"));
        for (String id : ids) {
            check("GET /api/v1/dictamenes/{id}", 200, given().get("/api/v1/dictamenes/" + id));
            check("GET /api/v1/dictamenes/{id}/solicitud", 200, given().get("/api/v1/dictamenes/" + id + "/solicitud"));
            check(
                    "GET /api/v1/dictamenes/{id}/por-que-no",
                    200,
                    given().get("/api/v1/dictamenes/" + id + "/por-que-no?limite=3"));
        }
        String other = "01a20615-61e5-7bc4-91e5-6ff0ddf46ab1";
        check("GET /api/v1/dictamenes/{id}", 404, given().get("/api/v1/dictamenes/" + other));
        check(
                "GET /api/v1/dictamenes/{id}/por-que-no",
                404,
                given().get("/api/v1/dictamenes/" + other + "/por-que-no"));
        String whyNot = "/api/v1/decisiones/anulacion-registro/por-que-no";
        check(
                "POST /api/v1/decisiones/{nombre}/por-que-no",
                422,
                json("{\"otro\": 1}").post(whyNot));
        eachDecision((nombre, example) -> {
            if (nombre.equals("anulacion-registro")) {
                check(
                        "POST /api/v1/decisiones/{nombre}/por-que-no",
                        200,
                        json(example).post(whyNot));
            }
        });
        check("GET /api/v1/dictamenes/{id}", 400, given().get("/api/v1/dictamenes/otro"));
        String filas = "/api/v1/dictamenes/filas";
        check("GET " + filas, 200, given().get(filas + "?decision=anulacion-registro"));
        check("GET " + filas, 400, given().get(filas));
        check("GET /api/v1/impacto", 200, given().get("/api/v1/impacto?version=1"));
        check("GET /api/v1/impacto", 404, given().get("/api/v1/impacto?version=99999"));
        String impacto = "/api/v1/versiones/1/impacto";
        String operation = " /api/v1/versiones/{n}/impacto";
        check("DELETE" + operation, 404, given().delete(impacto.replace("/1/", "/99999/")));
        check("POST" + operation, 202, given().post(impacto));
        check("POST" + operation, 400, given().post(impacto + "?hasta=ayer"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> "TERMINADA".equals(given().get(impacto).path("estado")));
        check("GET" + operation, 200, given().get(impacto));
        check("GET" + operation, 404, given().get("/api/v1/versiones/99999/impacto"));
    }

    @Test
    void of_reports() {
        // The example of a closing ends that of the annulment.
        eachDecision((nombre, example) ->
                json(example.toString().replace("S-2026-000123", nombre)).post("/api/v1/decisiones/" + nombre));
        json("{\"cliente\": \"C-7\", \"categoria\": \"RESIDENCIAL\", \"ventaAnulada\": false, \"capacidadTecnica\": false}")
                .post("/api/v1/decisiones/venta-digital-enrutamiento")
                .then()
                .statusCode(200);
        json("""
                {"numeroSolicitud": "S-7", "tramite": "TRASLADO", "alcance": "COMPLETA", "pagoEnCaja": false,
                 "esTitular": true, "estadoOrden": "REGISTRADA", "fechaRegistro": "2026-11-02T09:00:00-04:00",
                 "fechaReferencia": "2026-11-02T10:00:00-04:00"}""")
                .post("/api/v1/decisiones/anulacion-registro")
                .then()
                .statusCode(200)
                .body("resultado.resolucion", is("PROCEDE"));
        for (String reporte : List.of(
                "ccccc",
                "ccccc/muestra",
                "top10/planilla",
                "top10/reiterados",
                "ventas-digitales/no-atendidas",
                "ventas-digitales/seguimiento",
                "anulaciones/pendientes",
                "ventas-swat/seguimiento",
                "practicas/adherencia",
                "practicas/registros",
                "indicadores",
                "indicadores/casos")) {
            String path = "/api/v1/reportes/" + reporte;
            Response page = check("GET " + path, 200, given().get(path));
            assertThat(page.jsonPath().getList("filas")).as(reporte).isNotEmpty();
            check("GET " + path, 200, given().get(path + "?formato=csv"));
            check("GET " + path, 200, given().accept(XLSX).get(path));
            check("GET " + path, 400, given().get(path + "?desde=ayer"));
            check("GET " + path, 406, given().accept("text/html").get(path));
        }
        check("GET /api/v1/reportes", 200, given().get("/api/v1/reportes"));
        check("GET /api/v1/reportes", 400, given().get("/api/v1/reportes?formato=csv"));
        check("GET /api/v1/reportes/indicadores/grafico", 200, given().get("/api/v1/reportes/indicadores/grafico"));
    }

    @Test
    void of_a_crossing() {
        String operation = "POST /api/v1/reportes/cruce-ventas";
        String base = "venta;plan\nV-1;INT-100\nV-2;INT-50\n";
        check(operation, 200, crossing(base, "venta;plan\nV-1;INT-50\nV-9;TV-HD\n"));
        check(operation, 422, crossing("venta;plan\nV-1;x\nV-1;x\n", "otra\n1\n"));
        check(operation, 400, crossing(base, ""));
        check(operation, 415, json("{}").post("/api/v1/reportes/cruce-ventas"));

        String columns = operation + "/columnas";
        check(columns, 200, file("almacontact", base).post("/api/v1/reportes/cruce-ventas/columnas"));
        check(columns, 422, file("claro", "\n").post("/api/v1/reportes/cruce-ventas/columnas"));
        check(columns, 400, file("otra", base).post("/api/v1/reportes/cruce-ventas/columnas"));
    }

    private static RequestSpecification file(String name, String text) {
        return given().multiPart(name, "hoja.csv", bytes(text));
    }

    private static Response crossing(String almacontact, String claro) {
        return given().multiPart("almacontact", "base.csv", bytes(almacontact))
                .multiPart("claro", "claro.csv", bytes(claro))
                .queryParam("comparar", "plan")
                .post("/api/v1/reportes/cruce-ventas");
    }

    @Test
    void of_monthly_figures() {
        String operation = " /api/v1/cifras-mensuales/{indicador}/{mes}";
        String path = "/api/v1/cifras-mensuales/TOP10_BAJAS/"
                + YearMonth.now(ZoneOffset.UTC).minusYears(3);
        String body = "{\"valor\": 12.5, \"nota\": \"planilla\"}";

        check("PUT" + operation, 201, json(body).put(path));
        check("PUT" + operation, 428, json(body).put(path));
        check("PUT" + operation, 412, json(body).header("If-Match", "\"9\"").put(path));
        check(
                "PUT" + operation,
                200,
                json("{\"valor\": 13}").header("If-Match", "\"0\"").put(path));
        check("PUT" + operation, 422, json("{\"valor\": -1}").put(path));
        check("GET" + operation, 200, given().get(path));
        check("GET" + operation, 400, given().get("/api/v1/cifras-mensuales/TOP10_BAJAS/ayer"));
        check("GET" + operation, 404, given().get("/api/v1/cifras-mensuales/OTRO/2026-01"));
        check("GET /api/v1/cifras-mensuales", 200, given().get("/api/v1/cifras-mensuales"));
        check("DELETE" + operation, 428, given().delete(path));
        check("DELETE" + operation, 204, given().header("If-Match", "\"1\"").delete(path));
    }

    @Test
    void of_people_and_keys() {
        String one = "/api/v1/personas/documentada";
        String operation = " /api/v1/personas/{nombre}";
        String roles = "{\"roles\": [\"analista\"], \"activa\": true}";
        String nueva = "{\"nombre\": \"documentada\", \"roles\": [\"qa\"]}";
        check("POST /api/v1/personas", 201, admin().body(nueva).post("/api/v1/personas"));
        check("POST /api/v1/personas", 409, admin().body(nueva).post("/api/v1/personas"));
        check("POST /api/v1/personas", 422, admin().body("{}").post("/api/v1/personas"));
        check("POST /api/v1/personas", 403, json(nueva).post("/api/v1/personas"));
        check("GET /api/v1/personas", 200, admin().get("/api/v1/personas"));
        String tag = check("GET" + operation, 200, admin().get(one)).header("ETag");
        check("PUT" + operation, 428, admin().body(roles).put(one));
        check(
                "PUT" + operation,
                200,
                admin().header("If-Match", tag).body(roles).put(one));
        check(
                "PUT" + operation,
                412,
                admin().header("If-Match", tag).body(roles).put(one));
        check("POST" + operation + "/clave", 200, admin().post(one + "/clave"));
        String link = check("POST" + operation + "/enlace", 201, admin().post(one + "/enlace"))
                .path("token");
        String use = "{\"token\": \"" + link + "\", \"nueva\": \"otra clave larga y distinta\"}";
        check("POST /api/v1/sesion/enlace", 204, json(use).auth().none().post("/api/v1/sesion/enlace"));
        check("POST /api/v1/sesion/enlace", 401, json(use).auth().none().post("/api/v1/sesion/enlace"));
        check("POST" + operation + "/enlace", 404, admin().post("/api/v1/personas/nadie-mas/enlace"));
        check("DELETE" + operation, 204, admin().header("If-Match", "*").delete(one));
        check("GET" + operation, 404, admin().get(one));

        String clave = "{\"nombre\": \"llave-documentada\", \"venceEn\": \"2199-12-31T23:59:59-04:00\"}";
        check("POST /api/v1/claves", 201, admin().body(clave).post("/api/v1/claves"));
        check("POST /api/v1/claves", 409, admin().body(clave).post("/api/v1/claves"));
        String renewal = " /api/v1/claves/{nombre}/renovacion";
        String llave = "/api/v1/claves/llave-documentada";
        check("POST" + renewal, 201, admin().body("{}").post(llave + "/renovacion"));
        check("POST" + renewal, 422, admin().body("{\"venceEn\": \"ayer\"}").post(llave + "/renovacion"));
        check("DELETE /api/v1/claves/{nombre}/anteriores", 204, admin().delete(llave + "/anteriores"));
        check("DELETE /api/v1/claves/{nombre}", 204, admin().delete("/api/v1/claves/llave-documentada"));
        check("DELETE /api/v1/claves/{nombre}", 404, admin().delete("/api/v1/claves/llave-documentada"));
        check("GET /api/v1/claves", 200, admin().get("/api/v1/claves"));
        check("GET /api/v1/auditoria", 200, admin().get("/api/v1/auditoria"));
        check("GET /api/v1/auditoria", 200, admin().get("/api/v1/auditoria?limite=1"));
        check("GET /api/v1/auditoria", 400, admin().get("/api/v1/auditoria?cursor=x"));
    }

    @Test
    void of_sessions() {
        TestAccess.person("sesionada", Rol.QA);
        String login = "{\"usuario\": \"sesionada\", \"clave\": \"" + TestAccess.CLAVE + "\"}";
        String token = check(
                        "POST /api/v1/sesion", 201, json(login).auth().none().post("/api/v1/sesion"))
                .path("token");
        check(
                "POST /api/v1/sesion",
                401,
                json(login.replace("prueba", "otra")).auth().none().post("/api/v1/sesion"));
        check("POST /api/v1/sesion", 422, json("{}").auth().none().post("/api/v1/sesion"));
        check("GET /api/v1/sesion", 200, given().auth().oauth2(token).get("/api/v1/sesion"));
        check("GET /api/v1/sesion", 401, given().auth().oauth2("dct_x").get("/api/v1/sesion"));
        String cambio = "{\"actual\": \"" + TestAccess.CLAVE + "\", \"nueva\": \"otra clave larga y distinta\"}";
        check("PUT /api/v1/sesion/clave", 204, json(cambio).auth().oauth2(token).put("/api/v1/sesion/clave"));
        check(
                "PUT /api/v1/sesion/clave",
                422,
                json(cambio.replace("otra clave larga y distinta", "corta"))
                        .auth()
                        .oauth2(token)
                        .put("/api/v1/sesion/clave"));
        String id = check(
                        "GET /api/v1/sesiones",
                        200,
                        given().auth().oauth2(token).get("/api/v1/sesiones"))
                .path("sesiones[0].id");
        check("DELETE /api/v1/sesiones/{id}", 404, given().auth().oauth2(token).delete("/api/v1/sesiones/x"));
        String second = json(login.replace(TestAccess.CLAVE, "otra clave larga y distinta"))
                .auth()
                .none()
                .post("/api/v1/sesion")
                .path("token");
        check("DELETE /api/v1/sesiones/{id}", 204, given().auth().oauth2(second).delete("/api/v1/sesiones/" + id));
        token = second;
        check("DELETE /api/v1/sesion", 204, given().auth().oauth2(token).delete("/api/v1/sesion"));
    }

    @Test
    void of_the_operation() {
        String path = "/api/v1/operacion";
        String operator = TestAccess.token("olga", Rol.OPERADOR);
        check("GET " + path, 200, given().auth().oauth2(operator).get(path));
        check("GET " + path, 400, given().auth().oauth2(operator).get(path + "?x=1"));
        check("GET " + path, 403, ana().get(path));
    }

    @Test
    void of_events() {
        String path = "/api/v1/eventos/muertos";
        String operator = TestAccess.token("olga", Rol.OPERADOR);
        TestAccess.execute("""
                INSERT INTO evento_muerto (tema, particion, desplazamiento, momento, cabeceras, cuerpo, causa, detalle)
                SELECT 't', 0, n, now(), '{"a": "b"}', 'x', 'NO_ES_CLOUDEVENT', 'd' FROM generate_series(1, 3) n""");
        check("GET " + path, 200, given().auth().oauth2(operator).get(path + "?limite=2"));
        check("GET " + path, 400, given().auth().oauth2(operator).get(path + "?causa=otra"));
        check("GET " + path, 403, ana().get(path));
        String one = path + "/"
                + given().auth().oauth2(operator).get(path).jsonPath().getString("eventos[0].id");
        String tag = check(
                        "GET " + path + "/{id}",
                        200,
                        given().auth().oauth2(operator).get(one))
                .header("ETag");
        check("GET " + path + "/{id}", 404, given().auth().oauth2(operator).get(path + "/9999999"));
        String body = "{\"cabeceras\": [{\"nombre\": \"a\", \"valor\": \"c\"}], \"cuerpo\": \"y\"}";
        check("PUT " + path + "/{id}", 422, json("{}").auth().oauth2(operator).put(one));
        check("PUT " + path + "/{id}", 428, json(body).auth().oauth2(operator).put(one));
        check(
                "PUT " + path + "/{id}",
                200,
                json(body).auth().oauth2(operator).header("If-Match", tag).put(one));
        check(
                "PUT " + path + "/{id}",
                412,
                json(body).auth().oauth2(operator).header("If-Match", tag).put(one));
        check(
                "POST " + path + "/{id}/reenvio",
                503,
                given().auth().oauth2(operator).post(one + "/reenvio"));
        check(
                "POST /api/v1/eventos/reenvio",
                503,
                given().auth().oauth2(operator).post("/api/v1/eventos/reenvio?causa=NO_ES_CLOUDEVENT"));
        check(
                "POST " + path + "/{id}/descarte",
                200,
                given().auth().oauth2(operator).post(one + "/descarte"));
        check(
                "POST " + path + "/{id}/reenvio",
                409,
                given().auth().oauth2(operator).post(one + "/reenvio"));
    }

    @Test
    void of_releases() {
        String operation = " /api/v1/versiones/{n}";
        String first = "/api/v1/versiones/1";
        check("GET /api/v1/versiones", 200, given().get("/api/v1/versiones"));
        check("GET /api/v1/versiones", 200, given().get("/api/v1/versiones?limite=1"));
        check("GET /api/v1/versiones", 200, given().get("/api/v1/versiones?estado=PUBLICADA,BORRADOR&corta=true"));
        check("GET /api/v1/versiones/activa", 200, given().get("/api/v1/versiones/activa"));
        check("GET" + operation, 200, given().get(first));
        check("GET" + operation, 404, given().get("/api/v1/versiones/99999"));
        for (String part : List.of("diagnosticos", "analisis", "escenarios", "libros")) {
            check("GET" + operation + "/" + part, 200, given().get(first + "/" + part));
        }
        byte[] libro = check("GET" + operation + "/libros/{archivo}", 200, given().get(first + "/libros/" + LIBRO))
                .asByteArray();
        String casos = check(
                        "GET" + operation + "/escenarios/{archivo}",
                        200,
                        given().get(first + "/escenarios/" + ESCENARIOS))
                .asString();

        String draft = check(
                        "POST /api/v1/versiones",
                        201,
                        ana().body("{\"nota\": \"Documento\", \"base\": 1}").post("/api/v1/versiones"))
                .header("Location")
                .replaceFirst("^https?://[^/]*", "");
        check("POST /api/v1/versiones", 422, ana().body("{}").post("/api/v1/versiones"));
        String book = operation + "/libros/{archivo}";
        check("PUT" + book, 200, workbook(libro).put(draft + "/libros/" + LIBRO));
        check("PUT" + book, 412, workbook(libro).header("If-Match", "\"x\"").put(draft + "/libros/" + LIBRO));
        check("PUT" + book, 409, workbook(libro).put(first + "/libros/" + LIBRO));
        byte[] other = given().get(first + "/libros/indicadores.drl.xlsx").asByteArray();
        check("PUT" + book, 422, workbook(other).put(draft + "/libros/" + LIBRO));
        editions(operation, first, draft);
        check("POST" + book + "/revision", 200, workbook(other).post(draft + "/libros/" + LIBRO + "/revision"));
        check(
                "POST" + book + "/revision",
                200,
                workbook(other).accept(XLSX).post(draft + "/libros/" + LIBRO + "/revision"));
        String cases = operation + "/escenarios/{archivo}";
        String without = casos.substring(0, casos.indexOf('\n', casos.indexOf('\n') + 1) + 1);
        check("PUT" + cases, 200, cases(without).put(draft + "/escenarios/" + ESCENARIOS));
        check("PUT" + cases, 422, cases("escenario;otra\nuno;2\n").put(draft + "/escenarios/" + ESCENARIOS));
        check("GET" + operation + "/diferencias", 200, given().get(draft + "/diferencias?con=1"));
        check("GET" + operation + "/diferencias", 200, given().accept(XLSX).get(draft + "/diferencias?con=1"));
        check("GET" + operation + "/regiones", 200, given().get(draft + "/regiones?con=1"));
        check("GET" + operation + "/aprobacion", 200, given().get(draft + "/aprobacion"));
        mutation(operation + "/mutacion", draft + "/mutacion");
        check("POST" + operation + "/actualizacion", 200, ana().post(draft + "/actualizacion"));
        check("POST" + operation + "/aprobacion", 428, beto().body("{}").post(draft + "/aprobacion"));
        check(
                "POST" + operation + "/rechazo",
                409,
                beto().body("{\"motivo\": \"x\"}").post(draft + "/rechazo"));
        check("POST" + operation + "/reposicion", 409, beto().post(draft + "/reposicion"));
        String handed = check("POST" + operation + "/revision", 200, ana().post(draft + "/revision"))
                .header("ETag");
        check("POST" + operation + "/revision", 409, ana().post(draft + "/revision"));
        check("POST" + operation + "/retiro", 200, ana().post(draft + "/retiro"));
        check("POST" + operation + "/retiro", 409, ana().post(draft + "/retiro"));
        ana().post(draft + "/revision");
        check("POST" + operation + "/rechazo", 422, beto().post(draft + "/rechazo"));
        check(
                "POST" + operation + "/rechazo",
                200,
                beto().body("{\"motivo\": \"x\"}").post(draft + "/rechazo"));
        ana().post(draft + "/revision");
        check(
                "POST" + operation + "/aprobacion",
                200,
                beto().header("If-Match", handed).post(draft + "/aprobacion"));
        check("POST" + operation + "/reposicion", 201, beto().post(first + "/reposicion"));
    }

    private static void mutation(String operation, String path) {
        check("GET" + operation, 404, given().get(path));
        check("DELETE" + operation, 404, ana().delete(path));
        check("POST" + operation, 400, ana().post(path + "?decision=otra"));
        String one = path + "?decision=cruce-ventas";
        check("POST" + operation, 202, ana().post(one));
        await().atMost(Duration.ofMinutes(3))
                .until(() -> given().get(one).path("estado").equals("TERMINADA"));
        check("GET" + operation, 200, given().get(one));
        check("GET" + operation, 200, given().get(one + "&formato=elementos"));
        check("DELETE" + operation, 409, ana().delete(one));
        check("POST" + operation, 202, ana().post(path));
        check("DELETE" + operation, 204, ana().delete(path));
    }

    private static void editions(String operation, String first, String draft) {
        String sheet = "/tablas/" + LIBRO + "/Registro";
        check("GET" + operation + "/tablas", 200, given().get(draft + "/tablas"));
        check("GET" + operation + "/tablas/{libro}/{hoja}", 404, given().get(draft + sheet + "x"));
        check(
                "GET" + operation + "/tablas/{libro}/{hoja}/uso",
                404,
                given().get("/api/v1/versiones/1" + sheet + "x/uso"));
        check(
                "GET" + operation + "/tablas/{libro}/{hoja}/uso",
                200,
                given().get("/api/v1/versiones/1" + sheet + "/uso"));
        String tag = check("GET" + operation + "/tablas/{libro}/{hoja}", 200, given().get(draft + sheet))
                .header("ETag");
        String edit = "POST" + operation + "/libros/{archivo}/ediciones";
        String path = "/libros/" + LIBRO + "/ediciones";
        String twice = "{\"hoja\": \"Registro\", \"operaciones\": [{\"tipo\": \"DUPLICAR\", \"fila\": 10}]}";
        String moved = twice.replace("DUPLICAR", "MOVER");
        check(edit, 200, ana().header("If-Match", tag).body(twice).post(draft + path + "?ensayo=true"));
        check(edit, 422, ana().header("If-Match", tag).body(twice).post(draft + path));
        check(edit, 422, ana().header("If-Match", tag).body("{}").post(draft + path));
        check(edit, 409, ana().header("If-Match", tag).body(moved).post(first + path));
        check(edit, 200, ana().header("If-Match", tag).body(moved).post(draft + path));
        check(edit, 428, ana().body(moved).post(draft + path));
        ana().header("If-Match", "*")
                .body(moved.replace("}]", ", \"hasta\": 11}]"))
                .post(draft + path);
        check(edit, 412, ana().header("If-Match", tag).body(moved).post(draft + path));
        ana().header("If-Match", "*")
                .body(moved.replace("}]", ", \"hasta\": 11}]"))
                .post(draft + path);
    }

    @Test
    void of_what_is_said_of_a_release() {
        String operation = " /api/v1/versiones/{n}/comentarios";
        int n = ana().body("{\"nota\": \"Se conversa\", \"base\": 1}")
                .post("/api/v1/versiones")
                .path("numero");
        String path = "/api/v1/versiones/" + n + "/comentarios";
        String comentario = "{\"texto\": \"¿Por qué?\", \"lugar\": {\"archivo\": \"" + LIBRO
                + "\", \"hoja\": \"Registro\", \"celda\": \"D12\"}}";
        int id = check("POST" + operation, 201, beto().body(comentario).post(path))
                .path("id");
        check("POST" + operation, 422, beto().body("{}").post(path));
        check("POST" + operation, 403, admin().body(comentario).post(path));
        check(
                "POST" + operation,
                201,
                ana().body("{\"texto\": \"Por la cláusula\", \"respuestaA\": " + id + "}")
                        .post(path));
        check("GET" + operation, 200, given().get(path));
        check("GET /api/v1/avisos", 200, ana().get("/api/v1/avisos"));
        check(
                "PUT" + operation + "/{id}",
                200,
                ana().body("{\"resuelto\": true}").put(path + "/" + id));
        check(
                "PUT" + operation + "/{id}",
                404,
                ana().body("{\"resuelto\": true}").put(path + "/0"));
        check("DELETE" + operation + "/{id}", 409, beto().delete(path + "/" + id));
        int alone = beto().body(comentario).post(path).path("id");
        check("DELETE" + operation + "/{id}", 204, beto().delete(path + "/" + alone));
        check("PUT /api/v1/versiones/{n}/lectura", 204, ana().put("/api/v1/versiones/" + n + "/lectura"));
        ana().delete("/api/v1/versiones/" + n);
    }

    @Test
    void of_cases() {
        String operation = " /api/v1/versiones/{n}/escenarios/{archivo}/casos";
        int n = ana().body("{\"nota\": \"Casos\", \"base\": 1}")
                .post("/api/v1/versiones")
                .path("numero");
        String path = "/api/v1/versiones/" + n + "/escenarios/plan-muestreo.csv/casos";
        String body = """
                {"celdas": [{"columna": "escenario", "valor": "Cuatro casos"}, {"columna": "dado.casosConError", "valor": "4"},
                  {"columna": "espera.tamanoMuestra", "valor": "5"}]}""";
        check("GET" + operation, 200, given().get(path));
        check("GET" + operation, 404, given().get(path + "?caso=1"));
        check(
                "POST" + operation,
                422,
                ana().body(body.replace("tamano", "otro")).post(path));
        check("POST" + operation, 409, ana().body(body).post(path.replace("/" + n + "/", "/1/")));
        Response added = check("POST" + operation, 201, ana().body(body).post(path));
        String line = path + "/" + added.path("caso.linea");
        check("PUT" + operation + "/{linea}", 428, ana().body(body).put(line));
        String tag = check(
                        "PUT" + operation + "/{linea}",
                        200,
                        ana().header("If-Match", added.header("ETag"))
                                .body(body)
                                .put(line))
                .header("ETag");
        check(
                "DELETE" + operation + "/{linea}",
                204,
                ana().header("If-Match", tag).delete(line));
        String keep = "POST /api/v1/escenarios/{decision}";
        String request = "{\"casosConError\": 4}";
        check(keep, 201, ana().queryParam("nombre", "Cuatro").body(request).post("/api/v1/escenarios/plan-muestreo"));
        check(keep, 422, ana().queryParam("nombre", "Cuatro").body("{}").post("/api/v1/escenarios/plan-muestreo"));
        check(keep, 404, ana().queryParam("nombre", "Cuatro").body(request).post("/api/v1/escenarios/otra"));
    }

    @Test
    void of_a_release_that_may_not_be_published() {
        String operation = " /api/v1/versiones/{n}";
        int n = ana().body("{\"nota\": \"No pasa\", \"base\": 1}")
                .post("/api/v1/versiones")
                .path("numero");
        String draft = "/api/v1/versiones/" + n;
        String casos = given().get(draft + "/escenarios/" + ESCENARIOS).asString();
        check(
                "PUT" + operation + "/escenarios/{archivo}",
                200,
                cases(casos.replace(";PROCEDE_CON_SUSPENSION;", ";PROCEDE;")).put(draft + "/escenarios/" + ESCENARIOS));
        check("GET" + operation + "/escenarios", 200, given().get(draft + "/escenarios"));
        check("GET" + operation + "/aprobacion", 200, given().get(draft + "/aprobacion"));
        mutation(operation + "/mutacion", draft + "/mutacion");
        check("POST" + operation + "/revision", 422, ana().post(draft + "/revision"));
        check("DELETE" + operation, 204, ana().delete(draft));
        check("DELETE" + operation, 409, ana().delete(draft));
    }

    private static RequestSpecification workbook(byte[] libro) {
        return ana().contentType(XLSX).body(libro);
    }

    private static RequestSpecification cases(String csv) {
        return ana().contentType("text/csv; charset=UTF-8").body(csv);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
