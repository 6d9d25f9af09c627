package io.dictamen.release;

import static io.dictamen.release.EditedWorkbook.ANULACION;
import static io.dictamen.release.ReleaseCalls.activa;
import static io.dictamen.release.ReleaseCalls.ana;
import static io.dictamen.release.ReleaseCalls.as;
import static io.dictamen.release.ReleaseCalls.beto;
import static io.dictamen.release.ReleaseCalls.decide;
import static io.dictamen.release.ReleaseCalls.draft;
import static io.dictamen.release.ReleaseCalls.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
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

    @Test
    void an_approver_reads_beforehand_what_hinders_and_who_may() {
        int version = draft("Antes de aprobar");
        String path = "/api/v1/versiones/" + version + "/aprobacion";
        as("caro", Rol.ANALISTA, Rol.APROBADOR)
                .contentType("application/octet-stream")
                .body(EditedWorkbook.withMessage("Otro de Caro."))
                .put("/api/v1/versiones/" + version + "/libros/" + ANULACION)
                .then()
                .statusCode(200);
        beto().get(path)
                .then()
                .statusCode(200)
                .body("puede", is(false), "estado", is("BORRADOR"))
                .body("razones.codigo", is(List.of("ESTADO", "IMPEDIMENTOS")))
                .body("razones[0].mensaje", is("Se aprueba una versión en revisión, y esta es un borrador."))
                .body("impedimentos.origen", hasItem("ESCENARIO"))
                .body("guardaron.persona", is(List.of("caro")), "guardaron.archivo", is(List.of(ANULACION)));
        as("quique", Rol.QA)
                .contentType("text/csv")
                .body(EditedWorkbook.scenariosWithMessage("Otro de Caro."))
                .put("/api/v1/versiones/" + version + "/escenarios/anulacion-registro.csv")
                .then()
                .statusCode(200);
        String huella = ana().post("/api/v1/versiones/" + version + "/revision").path("huella");

        beto().get(path)
                .then()
                .body("puede", is(true), "razones", empty(), "impedimentos", empty(), "huella", is(huella));
        as("caro", Rol.ANALISTA, Rol.APROBADOR)
                .get(path)
                .then()
                .body("puede", is(false), "razones.codigo", is(List.of("TRABAJO_PROPIO")))
                .body(
                        "razones[0].mensaje",
                        is("La aprobará otra persona: usted guardó Registro (" + ANULACION + ") en esta versión."));
        ana().get(path)
                .then()
                .body("razones.codigo", is(List.of("SIN_ROL", "TRABAJO_PROPIO")))
                .body("razones[1].mensaje", is("La aprobará otra persona: usted la creó."));
        beto().get("/api/v1/versiones/99999/aprobacion").then().statusCode(404);
    }

    @Test
    void a_release_is_told_what_another_one_that_is_scheduled_would_undo() {
        int scheduled = draft("Programada");
        put(ana(), scheduled, EditedWorkbook.withMessage("Desde mañana."))
                .then()
                .statusCode(200);
        as("quique", Rol.QA)
                .contentType("text/csv")
                .body(EditedWorkbook.scenariosWithMessage("Desde mañana."))
                .put("/api/v1/versiones/" + scheduled + "/escenarios/anulacion-registro.csv");
        String huella =
                ana().post("/api/v1/versiones/" + scheduled + "/revision").path("huella");
        beto().header("If-Match", huella)
                .body("{\"vigenteDesde\": \"" + OffsetDateTime.now().plusDays(1) + "\"}")
                .post("/api/v1/versiones/" + scheduled + "/aprobacion")
                .then()
                .statusCode(200)
                .body("aprobada", notNullValue());
        int other = draft("Otra cosa");
        String planes = "calidad-digitacion.drl.xlsx";
        ana().contentType("application/octet-stream")
                .body(EditedWorkbook.edit(
                        EditedWorkbook.original(planes), "Planes", hoja -> hoja.setColumnWidth(0, 7_777)))
                .put("/api/v1/versiones/" + other + "/libros/" + planes)
                .then()
                .statusCode(200);

        beto().get("/api/v1/versiones/" + other + "/aprobacion")
                .then()
                .body("programadas.version", is(List.of(scheduled)))
                .body("programadas[0].deshace", hasItem(planes), "programadas[0].deshecha", hasItem(ANULACION));
        beto().get("/api/v1/versiones?estado=PROGRAMADA")
                .then()
                .body("versiones.numero", is(List.of(scheduled)), "versiones.estado", is(List.of("PUBLICADA")));
        beto().body("{\"motivo\": \"Se aplaza\"}")
                .post("/api/v1/versiones/" + scheduled + "/rechazo")
                .then()
                .statusCode(200)
                .body("rechazadaPor", is("beto"));
    }
}
