package io.dictamen.release;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.deployment.Deployment;
import io.dictamen.rulebase.RuleBase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request is decided by the release that was in force when it came, whatever is published before it is answered. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class PublicationInBetweenTest {
    private static final String DECISIONES = "/api/v1/decisiones/anulacion-registro";
    private static final String ASIGNADA = """
            {"numeroSolicitud": "S-1", "tramite": "TRASLADO", "alcance": "COMPLETA", "pagoEnCaja": false,
             "fechaRegistro": "2026-03-09T09:30:00-04:00", "esTitular": true, "estadoOrden": "ASIGNADA"}""";

    // No database knows them: whoever asks for one of them again, as for a release that is not in force, finds none.
    private static final RuleBase ASKED = Deployment.compile(7_000);
    private static final RuleBase PUBLISHED = Deployment.compile(7_001);

    /** Publishes another release as soon as somebody has asked which one decides. */
    private static final class PublishedWhenAsked extends ActiveRelease {
        @Override
        public Optional<RuleBase> ruleBase() {
            Optional<RuleBase> asked = super.ruleBase();
            activate(PUBLISHED);
            return asked;
        }
    }

    @BeforeEach
    void publish_when_asked() {
        ActiveRelease release = new PublishedWhenAsked();
        release.activate(ASKED);
        QuarkusMock.installMockForType(release, ActiveRelease.class);
    }

    // Where it is explained it waits for a worker, else it is decided on the event loop.
    @ParameterizedTest
    @ValueSource(strings = {"", "?explicar=todo", "?version=7000", "?version=7000&explicar=todo"})
    void the_release_that_was_asked_decides_and_is_recorded(String query) {
        String id = given().contentType("application/json")
                .body(ASIGNADA)
                .post(DECISIONES + query)
                .then()
                .statusCode(200)
                .body("version", is(7_000), "registrado", is(true), "resultado.mensaje", notNullValue())
                .extract()
                .path("id");

        given().auth()
                .oauth2(TestAccess.token("eva", Rol.AUDITOR))
                .get("/api/v1/dictamenes/" + id)
                .then()
                .statusCode(200)
                .body("version", is(7_000));
    }

    @Test
    void the_release_that_comes_into_force_meanwhile_is_decided_by_without_being_recorded() {
        given().auth()
                .oauth2(TestAccess.token("ana", Rol.ANALISTA))
                .contentType("application/json")
                .body(ASIGNADA)
                .post(DECISIONES + "?registrar=false&version=7001")
                .then()
                .statusCode(200)
                .body("version", is(7_001), "registrado", is(false));
    }
}
