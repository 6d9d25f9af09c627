package io.dictamen.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersonaTest {
    private static final String PERSONAS = "/api/v1/personas";

    private final String nombre = "p" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void an_administrator_makes_changes_and_removes_a_person() {
        JsonPath made = json("{\"nombre\": \"" + nombre + "\", \"roles\": [\"qa\", \"front\", \"qa\"]}")
                .post(PERSONAS)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .jsonPath();
        String clave = made.getString("claveInicial");
        assertThat(made.<String, Object>getMap("$"))
                .containsOnlyKeys("nombre", "roles", "activa", "debeCambiarClave", "claveInicial")
                .containsEntry("roles", List.of("front", "qa"))
                .containsEntry("debeCambiarClave", true);
        String token = TestAccess.token(nombre, Rol.FRONT, Rol.QA);

        String one = PERSONAS + "/" + nombre;
        admin().get(one)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("claveInicial", equalTo(null))
                .body("activa", equalTo(true));
        admin().get(PERSONAS).then().statusCode(200).body("personas.nombre", hasItem(nombre));
        String change = "{\"roles\": [\"auditor\"], \"activa\": true}";
        json(change).put(one).then().statusCode(428);
        json(change).header("If-Match", "\"9\"").put(one).then().statusCode(412);
        json(change)
                .header("If-Match", "\"0\"")
                .put(one)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("roles", equalTo(List.of("auditor")));

        String again =
                admin().post(one + "/clave").then().statusCode(200).extract().path("claveInicial");
        assertThat(again).isNotEqualTo(clave);
        given().auth().oauth2(token).get("/api/v1/sesion").then().statusCode(401);

        admin().delete(one).then().statusCode(428);
        admin().header("If-Match", "*").delete(one).then().statusCode(204);
        admin().get(one).then().statusCode(404);
        json("{\"nombre\": \"" + nombre + "\", \"roles\": [\"qa\"]}")
                .post(PERSONAS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:dictamen:problema:nombre-ocupado"));
        trail();
    }

    private void trail() {
        String page =
                given().queryParam("objeto", nombre).get("/api/v1/auditoria").asString();
        JsonPath trail = JsonPath.from(page);
        assertThat(trail.getList("anotaciones.que"))
                .containsExactly("BORRAR_PERSONA", "REPONER_CLAVE", "CAMBIAR_PERSONA", "CREAR_PERSONA");
        assertThat(trail.getList("anotaciones.quien")).containsOnly("jefa");
        assertThat(trail.getList("anotaciones.desde")).containsOnly("127.0.0.1");
        assertThat(trail.<Object>get("anotaciones[2].detalle"))
                .isEqualTo(java.util.Map.of(
                        "antes", java.util.Map.of("roles", List.of("front", "qa"), "activa", true),
                        "despues", java.util.Map.of("roles", List.of("auditor"), "activa", true)));
        assertThat(page).doesNotContain("claveInicial", "$2a$");
    }

    @Test
    void whoever_is_shut_out_or_changes_roles_has_no_session_left_not_even_when_let_in_again() {
        TestAccess.person(nombre, Rol.QA);
        for (String change : List.of(
                "{\"roles\": [\"qa\"], \"activa\": false}",
                "{\"roles\": [\"qa\", \"auditor\"], \"activa\": true}",
                "{\"roles\": [\"auditor\"], \"activa\": true}")) {
            String token = TestAccess.tokenUntil(nombre, Instant.now().plusSeconds(600), Rol.QA);
            change("{\"roles\": [\"qa\"], \"activa\": true}");
            assertThat(answers(token)).as("nothing changed").isEqualTo(200);
            change(change);
            assertThat(answers(token)).as(change).isEqualTo(401);
            change("{\"roles\": [\"qa\"], \"activa\": true}");
            assertThat(answers(token)).as("after %s", change).isEqualTo(401);
        }
    }

    private void change(String change) {
        json(change).header("If-Match", "*").put(PERSONAS + "/" + nombre).then().statusCode(200);
    }

    private static int answers(String token) {
        return given().auth().oauth2(token).get("/api/v1/sesion").statusCode();
    }

    @Test
    void the_last_active_administrator_stays() {
        String id = nombre;
        TestAccess.person(id, Rol.ADMIN);
        TestAccess.execute("UPDATE persona SET activa = (nombre = ?)", id);
        try {
            String token = TestAccess.tokenUntil(id, java.time.Instant.now().plusSeconds(60), Rol.ADMIN);
            for (String change :
                    List.of("{\"roles\": [\"qa\"], \"activa\": true}", "{\"roles\": [\"admin\"], \"activa\": false}")) {
                given().auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .body(change)
                        .header("If-Match", "*")
                        .put(PERSONAS + "/" + id)
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("urn:dictamen:problema:ultimo-admin"));
            }
            given().auth()
                    .oauth2(token)
                    .header("If-Match", "*")
                    .delete(PERSONAS + "/" + id)
                    .then()
                    .statusCode(409);
            given().auth()
                    .oauth2(token)
                    .get(PERSONAS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("roles", equalTo(List.of("admin")))
                    .body("activa", equalTo(true));
        } finally {
            TestAccess.execute("UPDATE persona SET activa = true");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nombre\": \"Ana\", \"roles\": [\"qa\"]} | nombre | minúsculas",
                "{\"nombre\": \"ana\"} | roles | Falta roles",
                "{\"nombre\": \"ana\", \"roles\": []} | roles | Falta roles",
                "{\"nombre\": \"ana\", \"roles\": [\"analist\"]} | roles[0] | ¿Quiso decir «analista»?",
                "{\"nombre\": \"ana\", \"roles\": [\"abierto\"]} | roles[0] | roles[0] lleva front",
                "{\"nombre\": \"ana\", \"roles\": [\"qa\"], \"clave\": \"x\"} | clave | no es un campo"
            })
    void a_person_that_cannot_be_is_told_by_field(String body, String field, String told) {
        json(body)
                .post(PERSONAS)
                .then()
                .statusCode(422)
                .body("errores[0].campo", equalTo(field))
                .body("errores[0].mensaje", containsString(told));
    }

    @ParameterizedTest
    @CsvSource({"carpeta", "dictamen", "servicio"})
    void the_names_of_the_service_itself_are_nobodys(String reserved) {
        json("{\"nombre\": \"" + reserved + "\", \"roles\": [\"qa\"]}")
                .post(PERSONAS)
                .then()
                .statusCode(409);
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(TestAccess.token("jefa", Rol.ADMIN));
    }

    private static RequestSpecification json(String body) {
        return admin().contentType("application/json").body(body);
    }
}
