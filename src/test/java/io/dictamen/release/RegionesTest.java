package io.dictamen.release;

import static io.dictamen.release.ReleaseCalls.ana;
import static io.dictamen.release.ReleaseCalls.as;
import static io.dictamen.release.ReleaseCalls.draft;
import static io.dictamen.release.ReleaseCalls.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** What a draft would answer differently, in the whole space of what may be asked. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RegionesTest {

    @Test
    void a_draft_without_changes_is_proved_to_change_nothing() {
        int n = draft("Nada cambia");

        ana().get("/api/v1/versiones/" + n + "/regiones")
                .then()
                .statusCode(200)
                .body("hasta", is(n), "iguales", is(true), "nadaMas", is(true), "comparadas", is(22))
                .body("decisiones", empty());
    }

    @Test
    void a_changed_cell_is_told_with_a_request_that_is_answered_so_and_otherwise() {
        int n = draft("Otro mensaje");
        put(ana(), n, EditedWorkbook.withMessage("Llame ya.")).then().statusCode(200);

        JsonPath told = as("qa", Rol.QA)
                .get("/api/v1/versiones/" + n + "/regiones?con=1")
                .then()
                .statusCode(200)
                .body("desde", is(1), "iguales", is(false), "nadaMas", is(true))
                .extract()
                .jsonPath();
        String region = "decisiones[0].tablas[0].regiones[0].";
        assertThat(told.getString("decisiones[0].decision")).isEqualTo("anulacion-registro");
        assertThat(told.getList("decisiones[0].tablas[0].regiones")).hasSize(1);
        assertThat(told.getString(region + "despues[0].dice.mensaje")).isEqualTo("Llame ya.");
        assertThat(told.getString(region + "testigo.despues.mensaje")).isEqualTo("Llame ya.");

        String path = "/api/v1/decisiones/anulacion-registro?registrar=false";
        Object solicitud = told.getMap(region + "testigo.solicitud");
        ana().body(solicitud)
                .post(path)
                .then()
                .statusCode(200)
                .body("resultado.mensaje", is(told.getString(region + "testigo.antes.mensaje")));
    }

    @Test
    void whoever_may_not_read_releases_may_not_read_what_they_change_and_an_unknown_one_is_told() {
        as("lea", Rol.LECTOR).get("/api/v1/versiones/1/regiones").then().statusCode(403);
        ana().get("/api/v1/versiones/99999/regiones").then().statusCode(404);
        ana().get("/api/v1/versiones/1/regiones?con=uno").then().statusCode(400);
    }
}
