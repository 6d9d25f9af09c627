package io.dictamen.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClaveTest {
    private static final String CLAVES = "/api/v1/claves";
    private static final String DECISION = "/api/v1/decisiones/anulacion-registro";
    private static final String SOLICITUD = """
            {"numeroSolicitud": "S-7", "tramite": "TRASLADO", "alcance": "COMPLETA", "fechaRegistro":
             "2026-03-09T09:30:00-04:00", "pagoEnCaja": false, "esTitular": true, "estadoOrden": "ASIGNADA"}""";

    @Inject
    @ConfigProperty(name = "dictamen.replica.instantanea")
    String snapshots;

    private final String nombre = "caja-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_key_is_shown_once_works_at_once_and_ends_at_once() throws IOException {
        JsonPath made = json("{\"nombre\": \"" + nombre + "\"}")
                .post(CLAVES)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(made.<String, Object>getMap("$"))
                .containsOnlyKeys("nombre", "roles", "clave")
                .containsEntry("roles", List.of("front"));
        String clave = made.getString("clave");
        assertThat(clave).startsWith("dck_").hasSize(47);
        by(clave).get("/api/v1/decisiones").then().statusCode(200);

        String list = admin().get(CLAVES).then().statusCode(200).extract().asString();
        assertThat(list).contains(nombre).doesNotContain(clave, Secreto.huella(clave));
        assertThat(Files.readString(Path.of(snapshots, "claves")))
                .contains(nombre, Secreto.huella(clave))
                .doesNotContain(clave);

        admin().delete(CLAVES + "/" + nombre).then().statusCode(204);
        by(clave).get("/api/v1/decisiones").then().statusCode(401);
        assertThat(Files.readString(Path.of(snapshots, "claves"))).doesNotContain(nombre);
        admin().delete(CLAVES + "/" + nombre).then().statusCode(404);
        admin().get(CLAVES)
                .then()
                .body("claves.findAll { it.nombre == '" + nombre + "' && it.revocada != null }", hasSize(1));
        assertThat(given().queryParam("objeto", nombre)
                        .get("/api/v1/auditoria")
                        .jsonPath()
                        .getList("anotaciones.que"))
                .containsExactly("REVOCAR_CLAVE", "CREAR_CLAVE");
    }

    @Test
    void a_key_revoked_by_hand_in_the_database_is_refused_within_a_second() {
        String clave = TestAccess.key(nombre);
        TestAccess.execute("UPDATE clave_api SET revocada = now() WHERE nombre = ?", nombre);
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> by(clave).get("/api/v1/decisiones").statusCode() == 401);
    }

    @Test
    void a_name_is_given_once_to_a_key_or_a_person_and_never_again() {
        TestAccess.person(nombre, Rol.QA);
        json("{\"nombre\": \"" + nombre + "\"}")
                .post(CLAVES)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:dictamen:problema:nombre-ocupado"));
        TestAccess.key("otra-" + nombre);
        admin().delete(CLAVES + "/otra-" + nombre).then().statusCode(204);
        for (String path : List.of(CLAVES, "/api/v1/personas")) {
            json("{\"nombre\": \"otra-" + nombre + "\", \"roles\": [\"front\"]}")
                    .post(path)
                    .then()
                    .statusCode(409);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ayer", "2020-01-01T00:00:00Z", "2027-12-31"})
    void an_expiry_that_is_over_or_no_date_is_told(String venceEn) {
        json("{\"nombre\": \"" + nombre + "\", \"venceEn\": \"" + venceEn + "\"}")
                .post(CLAVES)
                .then()
                .statusCode(422)
                .body("errores[0].campo", equalTo("venceEn"))
                .body("errores[0].mensaje", containsString("futura"));
    }

    @Test
    void an_expiry_to_come_is_kept() {
        json("{\"nombre\": \"" + nombre + "\", \"venceEn\": \"2099-12-31T20:00:00-04:00\", \"roles\": [\"qa\"]}")
                .post(CLAVES)
                .then()
                .statusCode(201)
                .body("venceEn", equalTo("2099-12-31T20:00:00-04:00"))
                .body("roles", equalTo(List.of("qa")));
    }

    @Test
    void a_verdict_names_who_asked_and_a_front_end_reads_only_its_own() {
        String mine = TestAccess.key(nombre);
        String other = TestAccess.key("ajena-" + nombre);
        String id = evaluate(mine, Map.of()).getString("id");
        String notMine = evaluate(other, Map.of()).getString("id");

        for (String rest : List.of("", "/solicitud")) {
            by(mine).get("/api/v1/dictamenes/" + id + rest).then().statusCode(200);
            by(mine).get("/api/v1/dictamenes/" + notMine + rest)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:dictamen:problema:dictamen-inexistente"));
            given().get("/api/v1/dictamenes/" + notMine + rest).then().statusCode(200);
        }
        assertThat(by(mine).get("/api/v1/dictamenes").jsonPath().getList("dictamenes.id"))
                .containsExactly(id);
        assertThat(given().get("/api/v1/dictamenes").jsonPath().getList("dictamenes.id"))
                .contains(id, notMine);
        assertThat(by(mine).get("/api/v1/dictamenes?formato=csv&decision=anulacion-registro")
                        .asString())
                .contains(id)
                .doesNotContain(notMine);
    }

    @Test
    void a_renewed_key_keeps_its_name_and_what_it_asked_for_and_the_one_before_opens_as_long() {
        String old = TestAccess.key(nombre);
        String before = evaluate(old, Map.of()).getString("id");
        JsonPath made = json("{}")
                .post(CLAVES + "/" + nombre + "/renovacion")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String renewed = made.getString("clave");
        assertThat(renewed).isNotEqualTo(old);
        assertThat(Duration.between(OffsetDateTime.now(), OffsetDateTime.parse(made.getString("anteriorHasta"))))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
        String after = evaluate(renewed, Map.of()).getString("id");
        for (String clave : List.of(old, renewed)) {
            assertThat(by(clave).get("/api/v1/dictamenes").jsonPath().getList("dictamenes.id"))
                    .containsExactly(after, before);
        }
        admin().get(CLAVES)
                .then()
                .body("claves.find { it.nombre == '" + nombre + "' }.anteriores", hasSize(1))
                .body("claves.find { it.nombre == '" + nombre + "' }.renovada", notNullValue());

        admin().delete(CLAVES + "/" + nombre + "/anteriores").then().statusCode(204);
        by(old).get("/api/v1/decisiones").then().statusCode(401);
        by(renewed).get("/api/v1/decisiones").then().statusCode(200);
        admin().delete(CLAVES + "/" + nombre).then().statusCode(204);
        by(renewed).get("/api/v1/decisiones").then().statusCode(401);
        assertThat(given().queryParam("objeto", nombre)
                        .get("/api/v1/auditoria")
                        .jsonPath()
                        .getList("anotaciones.que"))
                .containsExactly("REVOCAR_CLAVE", "TERMINAR_CLAVE_ANTERIOR", "RENOVAR_CLAVE");
    }

    @Test
    void what_a_key_was_before_ends_when_it_was_said_and_with_the_key() {
        String first = TestAccess.key(nombre);
        String second = renew("{\"anteriorHasta\": \"2099-01-01T00:00:00Z\"}");
        String third = renew("{\"anteriorHasta\": \"2099-01-01T00:00:00Z\"}");
        TestAccess.execute("UPDATE clave_anterior SET hasta = now() WHERE huella = ?", Secreto.huella(first));
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> by(first).get("/api/v1/decisiones").statusCode() == 401);
        by(second).get("/api/v1/decisiones").then().statusCode(200);
        admin().delete(CLAVES + "/" + nombre).then().statusCode(204);
        for (String clave : List.of(second, third)) {
            by(clave).get("/api/v1/decisiones").then().statusCode(401);
        }
        json("{}").post(CLAVES + "/" + nombre + "/renovacion").then().statusCode(404);
    }

    @Test
    void a_key_that_has_expired_is_renewed_until_a_moment_that_must_be_said() {
        TestAccess.keyUntil(nombre, java.time.Instant.now().minusSeconds(1), Rol.FRONT);
        json("{}")
                .post(CLAVES + "/" + nombre + "/renovacion")
                .then()
                .statusCode(422)
                .body("errores[0].campo", equalTo("venceEn"));
        by(renew("{\"venceEn\": \"2099-01-01T00:00:00Z\"}"))
                .get("/api/v1/decisiones")
                .then()
                .statusCode(200);
    }

    private String renew(String body) {
        return json(body)
                .post(CLAVES + "/" + nombre + "/renovacion")
                .then()
                .statusCode(201)
                .extract()
                .path("clave");
    }

    @Test
    void the_same_idempotency_key_of_two_front_ends_are_two_keys() {
        Map<String, String> key = Map.of("Idempotency-Key", nombre);
        String first = evaluate(TestAccess.key(nombre), key).getString("id");
        assertThat(evaluate(TestAccess.key(nombre), key).getString("id")).isEqualTo(first);
        assertThat(evaluate(TestAccess.key("ajena-" + nombre), key).getString("id"))
                .isNotEqualTo(first);
    }

    private static JsonPath evaluate(String clave, Map<String, String> headers) {
        return by(clave)
                .headers(headers)
                .contentType("application/json")
                .body(SOLICITUD)
                .post(DECISION)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification by(String clave) {
        return given().auth().none().header("X-API-Key", clave);
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(TestAccess.token("jefa", Rol.ADMIN));
    }

    private static RequestSpecification json(String body) {
        return admin().contentType("application/json").body(body);
    }
}
