package io.dictamen.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A database whose connections break: while a password is looked up, and while a change is committed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LostDatabaseTest {
    private static final List<String> BREAK_READING = List.of(
            "ALTER TABLE persona RENAME TO persona_ida",
            "CREATE VIEW persona AS SELECT * FROM persona_ida WHERE pg_terminate_backend(pg_backend_pid())");
    private static final List<String> READ_AGAIN =
            List.of("DROP VIEW persona", "ALTER TABLE persona_ida RENAME TO persona");
    private static final List<String> BREAK_COMMITS = List.of("""
            CREATE FUNCTION perder() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'""", """
            CREATE CONSTRAINT TRIGGER perder AFTER INSERT ON auditoria DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION perder()""");
    private static final List<String> COMMIT_AGAIN =
            List.of("DROP TRIGGER perder ON auditoria", "DROP FUNCTION perder()");

    private final String nombre = "p" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_login_that_finds_no_database_is_no_wrong_password() {
        TestAccess.person(nombre, Rol.QA);
        BREAK_READING.forEach(TestAccess::execute);
        try {
            for (int i = 0; i < 8; i++) {
                assertAway(login());
            }
        } finally {
            READ_AGAIN.forEach(TestAccess::execute);
        }
        assertThat(login().statusCode()).isEqualTo(201);
    }

    @Test
    void a_change_whose_commit_is_lost_may_be_repeated() {
        TestAccess.person(nombre, Rol.QA);
        String admin = TestAccess.token("jefa", Rol.ADMIN);
        String everything = TestAccess.token("prueba", Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR);
        String leaving = TestAccess.tokenUntil(nombre, Instant.now().plusSeconds(600), Rol.QA);
        Map<String, Supplier<Response>> changes = new LinkedHashMap<>();
        changes.put("a login", this::login);
        changes.put("a logout", () -> as(leaving).delete("/api/v1/sesion"));
        changes.put(
                "a person",
                () -> as(admin)
                        .body("{\"nombre\":\"" + nombre + "x\",\"roles\":[\"qa\"]}")
                        .post("/api/v1/personas"));
        changes.put("a password", () -> as(admin).post("/api/v1/personas/" + nombre + "/clave"));
        changes.put("a removal", () -> as(admin).header("If-Match", "*").delete("/api/v1/personas/" + nombre));
        changes.put(
                "a key",
                () -> as(admin).body("{\"nombre\":\"" + nombre + "k\"}").post("/api/v1/claves"));
        changes.put("a release", () -> as(everything).body("{\"nota\":\"x\"}").post("/api/v1/versiones"));
        changes.put(
                "a figure",
                () -> as(everything).body("{\"valor\": 3}").put("/api/v1/cifras-mensuales/TOP10_BAJAS/2026-01"));
        BREAK_COMMITS.forEach(TestAccess::execute);
        try {
            changes.forEach((name, change) -> assertAway(change.get(), name));
        } finally {
            COMMIT_AGAIN.forEach(TestAccess::execute);
        }
        assertThat(login().statusCode()).isEqualTo(201);
    }

    private static void assertAway(Response answer) {
        assertAway(answer, "");
    }

    private static void assertAway(Response answer, String name) {
        assertThat(answer.statusCode() + " " + answer.header("Retry-After") + " " + answer.path("type"))
                .as("%s: %s", name, answer.asString())
                .isEqualTo("503 1 urn:dictamen:problema:no-disponible");
    }

    private Response login() {
        return given().auth()
                .none()
                .contentType("application/json")
                .body(Map.of("usuario", nombre, "clave", TestAccess.CLAVE))
                .post("/api/v1/sesion");
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).contentType("application/json");
    }
}
