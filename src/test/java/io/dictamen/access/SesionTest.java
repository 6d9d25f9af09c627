package io.dictamen.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anything;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SesionTest {
    private static final String SESION = "/api/v1/sesion";

    @Inject
    Passwords passwords;

    // Each test has a person of its own, since they share the database.
    private final String nombre = "p" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void person() {
        TestAccess.person(nombre, Rol.QA, Rol.AUDITOR);
    }

    @Test
    void a_person_logs_in_works_and_leaves() {
        JsonPath sesion =
                login(nombre, TestAccess.CLAVE).then().statusCode(201).extract().jsonPath();
        assertThat(sesion.getList("roles")).containsExactly(Rol.QA, Rol.AUDITOR);
        assertThat(sesion.getBoolean("debeCambiarClave")).isFalse();
        assertThat(OffsetDateTime.parse(sesion.getString("expira")))
                .isBetween(
                        OffsetDateTime.now().plus(Duration.ofMinutes(479)),
                        OffsetDateTime.now().plusHours(8));
        String token = sesion.getString("token");
        assertThat(token).startsWith("dct_").hasSizeGreaterThan(40);
        as(token)
                .get(SESION)
                .then()
                .statusCode(200)
                .body("nombre", equalTo(nombre))
                .body("roles", equalTo(List.of("auditor", "qa")));
        as(token).delete(SESION).then().statusCode(204);
        as(token)
                .get(SESION)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"dictamen\"")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dictamen:problema:credencial-incorrecta"));
        assertThat(trail(nombre)).containsExactly("TERMINAR_SESION", "INICIAR_SESION");
    }

    @Test
    void nobody_learns_who_is_known_neither_by_the_answer_nor_by_what_it_costs() {
        String inactive = nombre + "x";
        TestAccess.person(inactive, Rol.QA);
        TestAccess.execute("UPDATE persona SET activa = false WHERE nombre = ?", inactive);
        List<String> answers = new ArrayList<>();
        for (Map.Entry<String, String> attempt : List.of(
                Map.entry(nombre, "otra clave cualquiera"),
                Map.entry(inactive, TestAccess.CLAVE),
                Map.entry("desconocida", TestAccess.CLAVE))) {
            long before = passwords.comparisons();
            Response answer = login(attempt.getKey(), attempt.getValue());
            answers.add(answer.statusCode() + answer.getHeaders().toString() + answer.asString());
            assertThat(passwords.comparisons() - before).as(attempt.getKey()).isEqualTo(1);
        }
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(answers.get(0)).startsWith("401").contains("usuario-o-clave-incorrectos");
    }

    @Test
    void a_person_who_may_no_longer_enter_is_out_at_once() {
        String token = login(nombre, TestAccess.CLAVE).jsonPath().getString("token");
        TestAccess.execute("UPDATE persona SET roles = 'front' WHERE nombre = ?", nombre);
        as(token).get("/api/v1/reportes/indicadores").then().statusCode(403);
        TestAccess.execute("UPDATE persona SET activa = false WHERE nombre = ?", nombre);
        as(token).get(SESION).then().statusCode(401);
    }

    @Test
    void after_five_wrong_passwords_the_right_one_must_wait_too_and_others_need_not() {
        for (int i = 0; i < 5; i++) {
            login(nombre, "equivocada").then().statusCode(401);
        }
        for (int i = 0; i < 2; i++) {
            Response refused = login(nombre, TestAccess.CLAVE);
            refused.then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:dictamen:problema:demasiados-intentos"));
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(30, 60);
        }
        assertThat(trail(nombre)).containsExactly("INICIO_FRENADO");
        TestAccess.person("vecina", Rol.QA);
        login("vecina", TestAccess.CLAVE).then().statusCode(201);
    }

    @Test
    void a_new_password_opens_and_the_old_one_and_other_sessions_do_not() {
        String token = login(nombre, TestAccess.CLAVE).jsonPath().getString("token");
        String other = login(nombre, TestAccess.CLAVE).jsonPath().getString("token");
        change(token, "no es la de ahora", "una clave muy nueva").then().statusCode(401);
        change(token, TestAccess.CLAVE, "una clave muy nueva").then().statusCode(204);
        as(token).get(SESION).then().statusCode(200);
        as(other).get(SESION).then().statusCode(401);
        login(nombre, TestAccess.CLAVE).then().statusCode(401);
        login(nombre, "una clave muy nueva").then().statusCode(201);
    }

    @Test
    void a_person_sees_where_they_have_logged_in_and_ends_what_is_not_theirs() {
        String mine = login(nombre, TestAccess.CLAVE).jsonPath().getString("token");
        String strange = given().auth()
                .none()
                .contentType("application/json")
                .header("User-Agent", "Navegador <b>" + "x".repeat(500))
                .body("{\"usuario\": \"" + nombre + "\", \"clave\": \"" + TestAccess.CLAVE + "\"}")
                .post(SESION)
                .jsonPath()
                .getString("token");
        JsonPath seen = as(mine).get("/api/v1/sesiones")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(seen.getList("sesiones.esta")).containsExactly(false, true);
        assertThat(seen.getString("sesiones[0].navegador"))
                .startsWith("Navegador <b>x")
                .hasSize(200);
        assertThat(seen.getString("sesiones[0].desde")).isEqualTo("127.0.0.1");
        assertThat(OffsetDateTime.parse(seen.getString("sesiones[0].inicio")))
                .isBetween(OffsetDateTime.now().minusMinutes(1), OffsetDateTime.now());
        assertThat(seen.prettify()).doesNotContain(mine, strange, Secreto.huella(mine), Secreto.huella(strange));

        String id = seen.getString("sesiones[0].id");
        as(TestAccess.token("vecina", Rol.QA))
                .delete("/api/v1/sesiones/" + id)
                .then()
                .statusCode(404);
        as(mine).delete("/api/v1/sesiones/" + id).then().statusCode(204);
        as(strange).get(SESION).then().statusCode(401);
        as(mine).delete("/api/v1/sesiones/" + id).then().statusCode(404);
        as(mine).get("/api/v1/sesiones").then().body("sesiones.id", hasSize(1));
        assertThat(trail(nombre)).containsExactly("TERMINAR_SESION", "INICIAR_SESION", "INICIAR_SESION");
    }

    @Test
    void the_last_use_of_a_session_is_known_to_some_minutes() {
        String token = login(nombre, TestAccess.CLAVE).jsonPath().getString("token");
        TestAccess.execute(
                "UPDATE sesion SET ultimo_uso = now() - interval '6 minutes' WHERE huella = ?", Secreto.huella(token));
        as(token).get(SESION).then().statusCode(200);
        assertThat(OffsetDateTime.parse(
                        as(token).get("/api/v1/sesiones").jsonPath().getString("sesiones[0].ultimoUso")))
                .isAfter(OffsetDateTime.now().minusMinutes(1));
    }

    @Test
    void whoever_forgot_their_password_chooses_another_by_a_link_once() {
        String session = login(nombre, TestAccess.CLAVE).jsonPath().getString("token");
        String earlier = link();
        String token = link();
        as(session).get(SESION).then().statusCode(200);
        use(earlier, "una clave muy nueva").then().statusCode(401);
        use(token, "corta").then().statusCode(422).body("errores[0].campo", equalTo("nueva"));
        use(token, "una clave muy nueva").then().statusCode(204);
        use(token, "otra clave muy nueva").then().statusCode(401);
        as(session).get(SESION).then().statusCode(401);
        login(nombre, TestAccess.CLAVE).then().statusCode(401);
        login(nombre, "una clave muy nueva").then().statusCode(201).body("debeCambiarClave", equalTo(false));
        assertThat(given().queryParam("objeto", nombre)
                        .get("/api/v1/auditoria")
                        .jsonPath()
                        .getList("anotaciones.collect { it.quien + ' ' + it.que }"))
                .containsExactly(
                        nombre + " INICIAR_SESION",
                        nombre + " CAMBIAR_CLAVE_CON_ENLACE",
                        "jefa DAR_ENLACE",
                        "jefa DAR_ENLACE",
                        nombre + " INICIAR_SESION");
    }

    @Test
    void a_link_that_is_over_or_of_somebody_shut_out_or_who_has_another_password_by_now_opens_nothing() {
        String over = link();
        TestAccess.execute(
                "UPDATE enlace SET expira = now() WHERE persona = (SELECT id FROM persona WHERE nombre = ?)", nombre);
        use(over, "una clave muy nueva").then().statusCode(401);
        String changed = link();
        change(login(nombre, TestAccess.CLAVE).jsonPath().getString("token"), TestAccess.CLAVE, "la elegí yo sola")
                .then()
                .statusCode(204);
        use(changed, "una clave muy nueva").then().statusCode(401);
        String shutOut = link();
        TestAccess.execute("UPDATE persona SET activa = false WHERE nombre = ?", nombre);
        use(shutOut, "una clave muy nueva").then().statusCode(401);
        as(TestAccess.token("jefa", Rol.ADMIN))
                .post("/api/v1/personas/" + nombre + "/enlace")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:dictamen:problema:persona-inactiva"));
    }

    private String link() {
        JsonPath made = as(TestAccess.token("jefa", Rol.ADMIN))
                .post("/api/v1/personas/" + nombre + "/enlace")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(made.getString("pagina")).isEqualTo("/consola/enlace?t=" + made.getString("token"));
        return made.getString("token");
    }

    private static Response use(String token, String nueva) {
        return given().auth()
                .none()
                .contentType("application/json")
                .body("{\"token\": \"" + token + "\", \"nueva\": \"" + nueva + "\"}")
                .post(SESION + "/enlace");
    }

    @Test
    void an_initial_password_is_good_for_changing_it_only() {
        TestAccess.execute("UPDATE persona SET cambiar_clave = true WHERE nombre = ?", nombre);
        JsonPath sesion = login(nombre, TestAccess.CLAVE).jsonPath();
        assertThat(sesion.getBoolean("debeCambiarClave")).isTrue();
        String token = sesion.getString("token");
        as(token)
                .get("/api/v1/dictamenes")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dictamen:problema:clave-por-cambiar"))
                .body("detail", containsString("PUT /api/v1/sesion/clave"));
        change(token, TestAccess.CLAVE, "la que elegí yo misma").then().statusCode(204);
        as(token).get("/api/v1/dictamenes").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "corta, nueva tiene menos de 12",
        "una clave de prueba, nueva es la misma que actual",
        "aaaaaaaaaaaaaaaa, repite muy pocos",
        "ñññññññññññññññññññññññññññññññññññññabcdef, pasa de 72 bytes"
    })
    void a_new_password_that_would_be_easy_is_told(String nueva, String told) {
        String token = login(nombre, TestAccess.CLAVE).jsonPath().getString("token");
        change(token, TestAccess.CLAVE, nueva)
                .then()
                .statusCode(422)
                .body("errores[0].campo", equalTo("nueva"))
                .body("errores[0].mensaje", containsString(told));
    }

    @Test
    void a_new_password_is_not_ones_name() {
        String token = login(nombre, TestAccess.CLAVE).jsonPath().getString("token");
        change(token, TestAccess.CLAVE, nombre.toUpperCase() + "-2026-11")
                .then()
                .statusCode(422)
                .body("errores[0].mensaje", containsString("contiene el nombre"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422 | usuario",
                "{\"usuario\": 7, \"clave\": \"x\"} | 422 | usuario",
                "{\"usuario\": \"ana\", \"clave\": \"x\", \"token\": 1} | 422 | token"
            })
    void a_login_that_breaks_its_contract_names_the_field(String body, int status, String field) {
        json(given().auth().none(), body)
                .post(SESION)
                .then()
                .statusCode(status)
                .body("errores[0].campo", equalTo(field));
    }

    @Test
    void two_credentials_at_once_are_refused() {
        given().auth()
                .oauth2(TestAccess.token(nombre, Rol.QA))
                .header("X-API-Key", "dck_otra")
                .get(SESION)
                .then()
                .statusCode(401)
                .body("detail", startsWith("Envíe una sola credencial"));
    }

    @Test
    void every_answer_has_the_headers_that_keep_browsers_safe() {
        for (String path : List.of(SESION, "/api/v1/decisiones", "/q/health", "/q/metrics", "/nada")) {
            for (RequestSpecification caller : List.of(given(), given().auth().none())) {
                caller.get(path)
                        .then()
                        .header("X-Content-Type-Options", "nosniff")
                        .header("X-Frame-Options", "DENY")
                        .header("Referrer-Policy", "no-referrer")
                        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                        .header("Cache-Control", path.startsWith("/api/") ? equalTo("no-store") : anything());
            }
        }
    }

    private static Response login(String usuario, String clave) {
        return json(given().auth().none(), Map.of("usuario", usuario, "clave", clave))
                .post(SESION);
    }

    private static Response change(String token, String actual, String nueva) {
        return json(as(token), Map.of("actual", actual, "nueva", nueva)).put(SESION + "/clave");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static RequestSpecification json(RequestSpecification request, Object body) {
        return request.contentType("application/json").body(body);
    }

    private static List<String> trail(String objeto) {
        return given().queryParam("objeto", objeto)
                .get("/api/v1/auditoria")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("anotaciones.que");
    }
}
