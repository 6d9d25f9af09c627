package io.dictamen.release;

import static io.dictamen.release.EditedWorkbook.ANULACION;
import static io.dictamen.release.ReleaseCalls.activa;
import static io.dictamen.release.ReleaseCalls.ana;
import static io.dictamen.release.ReleaseCalls.as;
import static io.dictamen.release.ReleaseCalls.beto;
import static io.dictamen.release.ReleaseCalls.decide;
import static io.dictamen.release.ReleaseCalls.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who approves a release, and from when on it decides. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class ApprovalTest {
    @Test
    void who_saved_in_a_release_does_not_approve_it() {
        int version = draft("Trabajo propio");
        as("caro", Rol.ANALISTA, Rol.APROBADOR)
                .contentType("application/octet-stream")
                .body(EditedWorkbook.original(ANULACION))
                .put("/api/v1/versiones/" + version + "/libros/" + ANULACION)
                .then()
                .statusCode(200);
        String huella = ana().post("/api/v1/versiones/" + version + "/revision")
                .then()
                .statusCode(200)
                .extract()
                .path("huella");

        as("caro", Rol.ANALISTA, Rol.APROBADOR)
                .header("If-Match", '"' + huella + '"')
                .post("/api/v1/versiones/" + version + "/aprobacion")
                .then()
                .statusCode(403)
                .body("type", is("urn:dictamen:problema:trabajo-propio"));
        ana().header("If-Match", '"' + huella + '"')
                .post("/api/v1/versiones/" + version + "/aprobacion")
                .then()
                .statusCode(403);
        beto().post("/api/v1/versiones/" + version + "/aprobacion").then().statusCode(428);
        beto().header("If-Match", "\"otra\"")
                .post("/api/v1/versiones/" + version + "/aprobacion")
                .then()
                .statusCode(412);
        beto().body("{\"motivo\": \"Falta la cláusula\"}")
                .post("/api/v1/versiones/" + version + "/rechazo")
                .then()
                .statusCode(200)
                .body("estado", is("BORRADOR"), "motivoRechazo", is("Falta la cláusula"));
    }

    @Test
    void the_work_of_a_draft_stays_its_author_s_in_a_draft_that_is_made_of_it() {
        int first = draft("De Dora");
        as("dora", Rol.ANALISTA, Rol.APROBADOR)
                .contentType("application/octet-stream")
                .body(EditedWorkbook.original(ANULACION))
                .put("/api/v1/versiones/" + first + "/libros/" + ANULACION)
                .then()
                .statusCode(200);
        int second = ana().body("{\"nota\": \"Sobre lo de Dora\", \"base\": " + first + "}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");
        String huella = ana().post("/api/v1/versiones/" + second + "/revision")
                .then()
                .statusCode(200)
                .extract()
                .path("huella");
        as("dora", Rol.ANALISTA, Rol.APROBADOR)
                .header("If-Match", huella)
                .post("/api/v1/versiones/" + second + "/aprobacion")
                .then()
                .statusCode(403)
                .body("type", is("urn:dictamen:problema:trabajo-propio"));
    }

    @Test
    void an_approval_names_what_it_approves_and_when_it_is_to_decide() {
        int version = draft("Con todas las letras");
        String huella = ana().post("/api/v1/versiones/" + version + "/revision")
                .then()
                .statusCode(200)
                .extract()
                .path("huella");
        String path = "/api/v1/versiones/" + version + "/aprobacion";
        for (String other : List.of("*", "\"otra\", \"" + huella + "\"")) {
            beto().header("If-Match", other).post(path).then().statusCode(412);
        }
        for (String moment :
                List.of("\"\"", "\"  \"", "\"+999999999-12-31T23:59:59-18:00\"", "\"9999-12-31T23:59:59-18:00\"")) {
            beto().header("If-Match", huella)
                    .body("{\"vigenteDesde\": " + moment + "}")
                    .post(path)
                    .then()
                    .statusCode(422)
                    .body("errores.campo", is(List.of("vigenteDesde")));
        }
        beto().header("If-Match", huella)
                .post(path + "?vigenteDesde=2030-01-01")
                .then()
                .statusCode(400);
        beto().post("/api/v1/versiones/" + version + "/rechazo")
                .then()
                .statusCode(422)
                .body("errores.campo", is(List.of("motivo")));
        beto().header("If-Match", '"' + huella + '"')
                .body("{\"vigenteDesde\": null}")
                .post(path)
                .then()
                .statusCode(200)
                .body("activa", is(true));
        beto().post("/api/v1/versiones/1/reposicion").then().statusCode(201);
    }

    @Test
    void a_release_decides_from_the_moment_that_its_approver_says() {
        int before = activa();
        int version = draft("Desde luego");
        String huella = ana().post("/api/v1/versiones/" + version + "/revision")
                .then()
                .extract()
                .path("huella");
        beto().header("If-Match", huella)
                .body("{\"vigenteDesde\": \"2026-01-01T00:00:00-04:00\"}")
                .post("/api/v1/versiones/" + version + "/aprobacion")
                .then()
                .statusCode(422)
                .body("errores[0].campo", is("vigenteDesde"), "errores[0].codigo", is("VALOR"));
        beto().header("If-Match", huella)
                .body("{\"vigenteDesde\": \"mañana\"}")
                .post("/api/v1/versiones/" + version + "/aprobacion")
                .then()
                .statusCode(422)
                .body("errores[0].codigo", is("TIPO"));
        OffsetDateTime soon = OffsetDateTime.now().plusSeconds(3);
        beto().header("If-Match", huella)
                .body("{\"vigenteDesde\": \"" + soon + "\"}")
                .post("/api/v1/versiones/" + version + "/aprobacion")
                .then()
                .statusCode(200)
                .body("estado", is("PUBLICADA"), "activa", is(false));
        assertThat(decide().getInt("version")).isEqualTo(before);

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> decide().getInt("version") == version);
        assertThat(OffsetDateTime.now()).isAfterOrEqualTo(soon);
        beto().body("{\"motivo\": \"tarde\"}")
                .post("/api/v1/versiones/" + version + "/rechazo")
                .then()
                .statusCode(409);
    }

    @Test
    void a_scheduled_release_can_be_called_back_before_it_decides() {
        int version = draft("Para después");
        String huella = ana().post("/api/v1/versiones/" + version + "/revision")
                .then()
                .extract()
                .path("huella");
        beto().header("If-Match", huella)
                .body("{\"vigenteDesde\": \"" + OffsetDateTime.now().plusDays(1) + "\"}")
                .post("/api/v1/versiones/" + version + "/aprobacion")
                .then()
                .statusCode(200);
        beto().body("{\"motivo\": \"Se aplaza\"}")
                .post("/api/v1/versiones/" + version + "/rechazo")
                .then()
                .statusCode(200)
                .body("estado", is("BORRADOR"), "vigenteDesde", nullValue(), "aprobador", nullValue());
    }
}
