package io.dictamen.release;

import static io.dictamen.release.EditedWorkbook.ANULACION;
import static io.dictamen.release.ReleaseCalls.activa;
import static io.dictamen.release.ReleaseCalls.ana;
import static io.dictamen.release.ReleaseCalls.beto;
import static io.dictamen.release.ReleaseCalls.draft;
import static io.dictamen.release.ReleaseCalls.publish;
import static io.dictamen.release.ReleaseCalls.put;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** What a draft must be to go to review, and what each later step asks for. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class HandOverTest {
    @Test
    void a_release_whose_scenarios_fail_is_not_handed_over() {
        int version = draft("Sin tocar los escenarios");
        put(ana(), version, EditedWorkbook.withMessage("Otra cosa.")).then().statusCode(200);

        ana().get("/api/v1/versiones/" + version + "/escenarios").then().body("incumplidos", greaterThan(0));
        ana().post("/api/v1/versiones/" + version + "/revision")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("urn:dictamen:problema:version-no-publicable"))
                .body("errores.origen", everyItem(is("ESCENARIO")))
                .body("errores[0].donde", containsString("anulacion-registro.csv, línea "))
                .body("errores[0].mensaje", containsString("se respondió «Otra cosa.»"));
        ana().get("/api/v1/versiones/" + version).then().body("estado", is("BORRADOR"));
    }

    @Test
    void a_release_that_leaves_a_hole_is_not_handed_over_and_told_which_row_would_close_it() {
        int version = draft("Sin la última fila");
        byte[] libro = EditedWorkbook.edit(
                EditedWorkbook.original(ANULACION),
                "Registro",
                hoja -> hoja.removeRow(hoja.getRow(hoja.getLastRowNum())));
        put(ana(), version, libro).then().statusCode(200);

        ana().get("/api/v1/versiones/" + version + "/analisis")
                .then()
                .statusCode(200)
                .body("errores", is(1))
                .body("tablas.analisis.hallazgos.flatten().tipo", hasItem("HUECO"));
        ana().post("/api/v1/versiones/" + version + "/revision")
                .then()
                .statusCode(422)
                .body("errores.origen", hasItem("ANALISIS"))
                .body("errores.find {it.origen == 'ANALISIS'}.detalle.filaQueCierra", notNullValue());
    }

    @Test
    void a_draft_does_not_take_back_unseen_what_others_published_meanwhile() {
        int behind = ana().body("{\"nota\": \"Atrasado\"}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");
        int base = activa();
        int other = draft("Otra");
        String planes = "calidad-digitacion.drl.xlsx";
        byte[] touched =
                EditedWorkbook.edit(EditedWorkbook.original(planes), "Planes", hoja -> hoja.setColumnWidth(0, 9_999));
        ana().contentType("application/octet-stream")
                .body(touched)
                .put("/api/v1/versiones/" + other + "/libros/" + planes)
                .then()
                .statusCode(200);
        publish(other);

        ana().post("/api/v1/versiones/" + behind + "/revision")
                .then()
                .statusCode(409)
                .body("type", is("urn:dictamen:problema:version-atrasada"), "errores", hasItem(planes))
                .body("detail", containsString("se hizo de la " + base));
        ana().post("/api/v1/versiones/" + behind + "/actualizacion")
                .then()
                .statusCode(200)
                .body("tomados", hasItem(planes), "enConflicto", empty(), "version.base", is(other));
        ana().get("/api/v1/versiones/" + behind + "/diferencias").then().body("archivos", empty());
        publish(behind);
        beto().post("/api/v1/versiones/1/reposicion").then().statusCode(201);
    }

    @Test
    void each_step_asks_for_its_state() {
        int version = draft("Estados");
        beto().header("If-Match", "\"una\"")
                .post("/api/v1/versiones/" + version + "/aprobacion")
                .then()
                .statusCode(409)
                .body("detail", containsString("BORRADOR"));
        beto().body("{\"motivo\": \"no\"}")
                .post("/api/v1/versiones/" + version + "/rechazo")
                .then()
                .statusCode(409);
        beto().post("/api/v1/versiones/" + version + "/reposicion").then().statusCode(409);
        ana().post("/api/v1/versiones/" + version + "/revision").then().statusCode(200);
        ana().post("/api/v1/versiones/" + version + "/revision").then().statusCode(409);
        put(ana(), version, EditedWorkbook.original(ANULACION)).then().statusCode(409);
        beto().body("{}")
                .post("/api/v1/versiones/" + version + "/rechazo")
                .then()
                .statusCode(422);
    }

    @Test
    void what_was_handed_over_and_not_approved_can_be_taken_back() {
        int version = draft("Entregada antes de tiempo");
        String path = "/api/v1/versiones/" + version;
        ana().post(path + "/revision")
                .then()
                .statusCode(200)
                .body("entregadaPor", is("ana"), "entregada", notNullValue());

        ana().post(path + "/retiro")
                .then()
                .statusCode(200)
                .body("estado", is("BORRADOR"), "entregadaPor", nullValue(), "motivoRechazo", nullValue());
        ana().post(path + "/retiro").then().statusCode(409);
        beto().post(path + "/retiro").then().statusCode(403);
    }
}
