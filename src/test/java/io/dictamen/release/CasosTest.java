package io.dictamen.release;

import static io.dictamen.release.ReleaseCalls.ASIGNADA;
import static io.dictamen.release.ReleaseCalls.ana;
import static io.dictamen.release.ReleaseCalls.as;
import static io.dictamen.release.ReleaseCalls.beto;
import static io.dictamen.release.ReleaseCalls.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The cases of a release, one by one. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class CasosTest {
    private static final String MARCACION = "venta-swat-marcacion.csv";
    private static final String SIN_CODIGOS = """
            {"celdas": [{"columna": "escenario", "valor": "%s"},
              {"columna": "dado.codigosAprovisionados", "valor": "falso"}, {"columna": "dado.enMora", "valor": "true"},
              {"columna": "dado.avisoFinal", "valor": "true"}, {"columna": "dado.requiereAgendamiento", "valor": "false"},
              {"columna": "espera.marcar", "valor": "%s"}, {"columna": "espera.motivo", "valor": "CODIGOS_INCORRECTOS"},
              {"columna": "espera.marcacion"},
              {"columna": "clausula", "valor": "CLARO-SWAT 3 MARCACION"}]}""";

    private static RequestSpecification quique() {
        return as("quique", Rol.QA);
    }

    private static String path(int version, String archivo) {
        return "/api/v1/versiones/" + version + "/escenarios/" + archivo;
    }

    private static String file(int version) {
        return ana().get(path(version, MARCACION))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonPath cases(int version) {
        return ana().get(path(version, MARCACION) + "/casos")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_case_is_added_changed_and_removed_without_another_line_of_its_file() {
        int version = draft("Caso a caso");
        String before = file(version);
        int last = (int) before.lines().count();

        Response added = quique().body(SIN_CODIGOS.formatted("=Nuevo; \\\"con\\\" <b>", "true"))
                .post(path(version, MARCACION) + "/casos");
        added.then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("caso.linea", is(last + 1), "caso.cumple", is(false), "caso.nombre", is("=Nuevo; \"con\" <b>"))
                .body("caso.diferencias.columna", is(List.of("espera.marcar")))
                .body("caso.diferencias[0].esperado", is("true"), "caso.diferencias[0].actual", is("false"))
                .body("caso.motivos.clausula", is(List.of("CLARO-SWAT 3 MARCACION")));
        assertThat(file(version))
                .startsWith(before)
                .endsWith("\"'=Nuevo; \"\"con\"\" <b>\";falso;true;true;false;;true;;CODIGOS_INCORRECTOS;"
                        + "CLARO-SWAT 3 MARCACION\n");

        String line = path(version, MARCACION) + "/casos/" + (last + 1);
        quique().body(SIN_CODIGOS.formatted("Nuevo", "false")).put(line).then().statusCode(428);
        String tag = quique().header("If-Match", added.header("ETag"))
                .body(SIN_CODIGOS.formatted("Nuevo", "false"))
                .put(line)
                .then()
                .statusCode(200)
                .body("caso.cumple", is(true), "caso.diferencias", empty())
                .extract()
                .header("ETag");
        quique().header("If-Match", added.header("ETag")).delete(line).then().statusCode(412);
        quique().header("If-Match", tag)
                .delete(path(version, MARCACION) + "/casos/1")
                .then()
                .statusCode(404);
        quique().header("If-Match", tag).delete(line).then().statusCode(204);
        assertThat(file(version)).isEqualTo(before);
    }

    @Test
    void what_is_wrong_with_a_case_is_told_by_its_column_and_nothing_is_saved() {
        int version = draft("Casos con faltas");
        String before = file(version);

        quique().body(SIN_CODIGOS
                        .formatted("Malo", "SI")
                        .replace("\"falso\"", "\"no\"")
                        .replace("espera.motivo", "espera.motivos"))
                .post(path(version, MARCACION) + "/casos")
                .then()
                .statusCode(422)
                .body("type", is("urn:dictamen:problema:archivo-con-faltas"))
                .body("errores.columna", is(List.of("espera.motivos")));
        quique().body(SIN_CODIGOS.formatted("Malo", "SI").replace("\"falso\"", "\"no\""))
                .post(path(version, MARCACION) + "/casos")
                .then()
                .statusCode(422)
                .body("errores.columna", is(List.of("espera.marcar", "dado.codigosAprovisionados")));
        quique().body("{\"celdas\": [{\"columna\": \"escenario\", \"valor\": \"Vacío\"}]}")
                .post(path(version, MARCACION) + "/casos")
                .then()
                .statusCode(422);
        quique().body(SIN_CODIGOS.formatted("Ya decide", "false"))
                .post(path(1, MARCACION) + "/casos")
                .then()
                .statusCode(409);
        assertThat(file(version)).isEqualTo(before);
    }

    @Test
    void every_row_tells_its_cases_and_the_approver_is_warned_of_a_row_without_one_and_of_a_loosened_case() {
        int version = draft("Menos casos");
        JsonPath todos = cases(1);
        assertThat(todos.getInt("incumplidos")).isZero();
        assertThat(todos.getList("cobertura[0].filas.lineas.flatten()")).hasSameSizeAs(todos.getList("casos"));
        // Several cases make the first row decide, the first two among them; the lines below one that is taken away
        // move up.
        List<Integer> lineas = todos.getList("cobertura[0].filas[0].lineas");
        assertThat(lineas).startsWith(2, 3);

        String tag = ana().get(path(version, MARCACION)).header("ETag");
        for (int i = lineas.size() - 1; i >= 0; i--) {
            tag = quique().header("If-Match", tag)
                    .delete(path(version, MARCACION) + "/casos/" + lineas.get(i))
                    .then()
                    .statusCode(204)
                    .extract()
                    .header("ETag");
        }

        int fila = todos.getInt("cobertura[0].filas[0].fila");
        beto().get("/api/v1/versiones/" + version + "/aprobacion")
                .then()
                .statusCode(200)
                .body("impedimentos", empty())
                .body("advertencias.origen", everyItem(is("ESCENARIO")))
                .body(
                        "advertencias.donde",
                        hasItem("ventas-swat.drl.xlsx · " + todos.getString("cobertura[0].hoja") + ", fila " + fila))
                .body(
                        "advertencias.mensaje",
                        hasItems(
                                "Se quitó el caso «" + todos.getString("casos[0].nombre") + "».",
                                "Se quitó el caso «" + todos.getString("casos[1].nombre") + "».",
                                "Ningún escenario la hace decidir: agregue a " + MARCACION
                                        + " un caso que la cumpla."));
        assertThat(cases(version).getList("cobertura[0].filas[0].lineas")).isEmpty();
        ana().get("/api/v1/versiones/" + version + "/escenarios?decision=venta-swat-marcacion")
                .then()
                .body("escenarios.archivo", everyItem(is(MARCACION)))
                .body("filasSinEscenario.fila", is(List.of(fila)), "sinEscenario.size()", is(1));
    }

    @Test
    void the_cases_of_one_release_run_on_the_tables_of_another() {
        int version = draft("Otro mensaje");
        ReleaseCalls.put(ana(), version, EditedWorkbook.withMessage("Llame al supervisor."))
                .then()
                .statusCode(200);
        String registro = path(1, "anulacion-registro.csv") + "/casos?con=" + version;

        JsonPath otras = ana().get(registro).then().statusCode(200).extract().jsonPath();
        assertThat(List.of(otras.getInt("version"), otras.getInt("con"), otras.getInt("incumplidos")))
                .isEqualTo(List.of(1, version, 1));
        Map<String, ?> caso = otras.getMap("casos.find { !it.cumple }");
        ana().get(registro + "&caso=" + caso.get("linea"))
                .then()
                .body("casos.size()", is(1), "incumplidos", is(1))
                .body("casos[0].diferencias[0].columna", is("espera.mensaje"))
                .body("casos[0].diferencias[0].actual", is("Llame al supervisor."));
        ana().get(path(1, "anulacion-registro.csv") + "/casos?caso=1").then().statusCode(404);
        ana().get("/api/v1/versiones/1/escenarios?con=" + version).then().body("incumplidos", is(1), "version", is(1));
    }

    @Test
    void a_request_is_kept_as_a_case_of_a_draft_of_ones_own() {
        RequestSpecification olga = as("olga", Rol.QA);
        JsonPath first = olga.queryParam("nombre", "Lo que preguntó un asesor")
                .body(ASIGNADA)
                .post("/api/v1/escenarios/anulacion-registro")
                .then()
                .statusCode(201)
                .body("caso.cumple", is(true), "archivo", is("anulacion-registro.csv"))
                .body(
                        "caso.celdas.columna",
                        hasItems("dado.numeroSolicitud", "dado.fechaReferencia", "espera.resolucion"))
                .extract()
                .jsonPath();
        int version = first.getInt("version");
        ana().get("/api/v1/versiones/" + version).then().body("autor", is("olga"), "estado", is("BORRADOR"));
        as("olga", Rol.QA)
                .queryParam("nombre", "Otra vez")
                .body(ASIGNADA)
                .post("/api/v1/escenarios/anulacion-registro")
                .then()
                .statusCode(201)
                .body("version", is(version), "caso.linea", is(first.getInt("caso.linea") + 1));
        as("olga", Rol.QA)
                .queryParam("nombre", "Sin datos")
                .body("{}")
                .post("/api/v1/escenarios/anulacion-registro")
                .then()
                .statusCode(422)
                .body("type", is("urn:dictamen:problema:contrato"));
        as("olga", Rol.QA)
                .body(ASIGNADA)
                .post("/api/v1/escenarios/anulacion-registro")
                .then()
                .statusCode(400);
    }
}
