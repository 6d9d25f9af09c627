package io.dictamen.release;

import static io.dictamen.release.EditedWorkbook.ANULACION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class ReleaseTest {
    private static final String ASIGNADA = """
            {"numeroSolicitud": "S-1", "tramite": "TRASLADO", "alcance": "COMPLETA",
             "fechaRegistro": "2026-03-09T09:30:00-04:00", "pagoEnCaja": false, "esTitular": true,
             "estadoOrden": "ASIGNADA"}""";

    @Inject
    Importacion importacion;

    private static RequestSpecification as(String persona, String... roles) {
        return given().contentType("application/json").auth().oauth2(TestAccess.token(persona, roles));
    }

    private static RequestSpecification ana() {
        return as("ana", Rol.ANALISTA);
    }

    private static RequestSpecification beto() {
        return as("beto", Rol.APROBADOR);
    }

    private static int draft(String nota) {
        return ana().body("{\"nota\": \"" + nota + "\", \"base\": 1}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");
    }

    private static Response put(RequestSpecification who, int version, byte[] libro) {
        return who.contentType("application/octet-stream")
                .body(libro)
                .put("/api/v1/versiones/" + version + "/libros/" + ANULACION);
    }

    private static String publish(int version) {
        String huella = ana().post("/api/v1/versiones/" + version + "/revision")
                .then()
                .statusCode(200)
                .body("estado", is("EN_REVISION"))
                .extract()
                .path("huella");
        beto().header("If-Match", '"' + huella + '"')
                .post("/api/v1/versiones/" + version + "/aprobacion")
                .then()
                .statusCode(200)
                .body("estado", is("PUBLICADA"), "activa", is(true), "aprobador", is("beto"));
        return huella;
    }

    private static JsonPath decide() {
        return given().contentType("application/json")
                .body(ASIGNADA)
                .post("/api/v1/decisiones/anulacion-registro?registrar=false")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int activa() {
        return ana().get("/api/v1/versiones/activa")
                .then()
                .statusCode(200)
                .extract()
                .path("numero");
    }

    @Test
    void the_folders_of_the_deployment_are_the_first_release() {
        ana().get("/api/v1/versiones/1")
                .then()
                .statusCode(200)
                .body("numero", is(1), "autor", is("despliegue"), "aprobador", is("despliegue"))
                .body("diagnosticos", is(0), "vigenteDesde", notNullValue(), "archivos", hasSize(24))
                .body(
                        "archivos.find {it.nombre == 'anulacion.drl.xlsx'}.huella",
                        is(ReleaseFiles.sha256(EditedWorkbook.original(ANULACION))));
        ana().get("/api/v1/versiones/1/diagnosticos").then().body("diagnosticos", empty());
        ana().get("/api/v1/versiones/1/analisis")
                .then()
                .statusCode(200)
                .body("terminado", is(true), "errores", is(0), "tablas", hasSize(greaterThan(20)));
        ana().get("/api/v1/versiones/1/escenarios")
                .then()
                .statusCode(200)
                .body("incumplidos", is(0), "cumplidos", greaterThan(400), "sinEscenario", empty());
    }

    @Test
    void an_analyst_changes_a_row_somebody_else_approves_it_and_it_decides() {
        int before = activa();
        int version = draft("Otro mensaje");
        byte[] libro = EditedWorkbook.withMessage("Llame al supervisor.");

        put(ana(), version, libro)
                .then()
                .statusCode(200)
                .header("ETag", '"' + ReleaseFiles.sha256(libro) + '"')
                .body("version", is(version), "archivo", is(ANULACION), "diagnosticos", empty());
        assertThat(ana().get("/api/v1/versiones/" + version + "/libros/" + ANULACION)
                        .then()
                        .statusCode(200)
                        .header("ETag", '"' + ReleaseFiles.sha256(libro) + '"')
                        .extract()
                        .asByteArray())
                .isEqualTo(libro);
        ana().get("/api/v1/versiones/" + version + "/diferencias?con=1")
                .then()
                .statusCode(200)
                .body("archivos.nombre", is(List.of(ANULACION)))
                .body("libros.diferencias.flatten()", hasSize(1))
                .body("libros[0].diferencias[0].tipo", is("CAMBIADA"))
                .body("libros[0].diferencias[0].clausula", is("COM-DSC-P06 A.14"))
                .body("libros[0].diferencias[0].celdas.columna", is(List.of("Mensaje")))
                .body("libros[0].diferencias[0].celdas[0].despues", is("Llame al supervisor."));
        assertThat(decide().getInt("version")).isEqualTo(before);

        // Scenarios compare the message too.
        scenarioWith(version, "Llame al supervisor.");
        publish(version);

        JsonPath answer = decide();
        assertThat(answer.getInt("version")).isEqualTo(version);
        assertThat(answer.getString("resultado.mensaje")).isEqualTo("Llame al supervisor.");
        ana().get("/api/v1/versiones/" + before).then().body("estado", is("RETIRADA"), "activa", is(false));

        int restored = beto().post("/api/v1/versiones/1/reposicion")
                .then()
                .statusCode(201)
                .body("estado", is("PUBLICADA"), "activa", is(true), "reposicionDe", is(1))
                .extract()
                .path("numero");
        assertThat(decide().getInt("version")).isEqualTo(restored);
        assertThat(decide().getString("resultado.mensaje")).startsWith("La anulación procede.");
        as("eva", Rol.AUDITOR)
                .get("/api/v1/auditoria?objeto=version " + version)
                .then()
                .statusCode(200)
                .body(
                        "anotaciones.que",
                        is(List.of(
                                "APROBAR_VERSION",
                                "ENTREGAR_VERSION",
                                "GUARDAR_ARCHIVO",
                                "GUARDAR_ARCHIVO",
                                "CREAR_VERSION")))
                .body("anotaciones.quien", is(List.of("beto", "ana", "quique", "ana", "ana")))
                .body("anotaciones.desde", everyItem(is("127.0.0.1")));
    }

    private static void scenarioWith(int version, String mensaje) {
        as("quique", Rol.QA)
                .contentType("text/csv")
                .body(EditedWorkbook.scenariosWithMessage(mensaje))
                .put("/api/v1/versiones/" + version + "/escenarios/anulacion-registro.csv")
                .then()
                .statusCode(200);
    }

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
    void a_broken_workbook_is_refused_with_its_cells_and_leaves_the_draft_as_it_was() {
        int version = draft("Libro roto");
        String before =
                ana().get("/api/v1/versiones/" + version).then().extract().path("huella");
        byte[] libro = EditedWorkbook.edit(EditedWorkbook.original(ANULACION), "Registro", ReleaseTest::mistype);

        put(ana(), version, libro)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("urn:dictamen:problema:archivo-con-faltas"), "errores", hasSize(1))
                .body("errores[0].libro", is(ANULACION), "errores[0].hoja", is("Registro"))
                .body("errores[0].codigo", is("CELDA_VALOR"), "errores[0].gravedad", is("ERROR"))
                .body("errores[0].sugerencia", containsString("EJECUTADA"));
        ana().get("/api/v1/versiones/" + version).then().body("huella", is(before));
        as("quique", Rol.QA)
                .body("escenario;dado.estado\nuno;x\n")
                .put("/api/v1/versiones/" + version + "/escenarios/anulacion-registro.csv")
                .then()
                .statusCode(422)
                .body("errores.codigo", is(List.of("ESCENARIOS")))
                .body("errores[0].mensaje", containsString("dado.estado"));
    }

    @Test
    void a_broken_workbook_comes_back_with_its_faults_in_their_cells() throws Exception {
        int version = draft("A revisar");
        byte[] libro = EditedWorkbook.edit(EditedWorkbook.original(ANULACION), "Registro", ReleaseTest::mistype);
        String path = "/api/v1/versiones/" + version + "/libros/" + ANULACION + "/revision";

        String celda = ana().contentType("application/octet-stream")
                .body(libro)
                .post(path)
                .then()
                .statusCode(200)
                .body("guardado", is(false), "diagnosticos", hasSize(1))
                .extract()
                .path("diagnosticos[0].celda");
        byte[] marcado = ana().contentType("application/octet-stream")
                .body(libro)
                .post(path + "?formato=xlsx")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("anulacion-revisado.xlsx"))
                .extract()
                .asByteArray();
        try (XSSFWorkbook abierto = new XSSFWorkbook(new ByteArrayInputStream(marcado))) {
            assertThat(abierto.getSheet("Registro")
                            .getCellComment(new CellAddress(celda))
                            .getString()
                            .getString())
                    .contains("EJECUTADA");
        }
        ana().contentType("application/octet-stream")
                .header("Accept", "application/json")
                .body("no es un libro".getBytes(StandardCharsets.UTF_8))
                .post(path + "?formato=xlsx")
                .then()
                .statusCode(422)
                .body(
                        "type",
                        is("urn:dictamen:problema:libro-sin-marcar"),
                        "errores.codigo",
                        hasItem("LIBRO_ILEGIBLE"));
    }

    private static void mistype(XSSFSheet hoja) {
        hoja.forEach(fila -> fila.forEach(celda -> {
            if (fila.getRowNum() > 8 && celda.toString().startsWith("EJECUTADA")) {
                celda.setCellValue("EJECUTDA");
            }
        }));
    }

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
    void two_analysts_do_not_overwrite_each_other() {
        int version = draft("A cuatro manos");
        String first = put(ana(), version, EditedWorkbook.withMessage("De Ana."))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        put(as("luis", Rol.ANALISTA), version, EditedWorkbook.withMessage("De Luis."))
                .then()
                .statusCode(428)
                .body("detail", containsString("«ana»"));
        put(as("luis", Rol.ANALISTA).header("If-Match", first), version, EditedWorkbook.withMessage("De Luis."))
                .then()
                .statusCode(200);
        put(ana().header("If-Match", first), version, EditedWorkbook.withMessage("Otra vez de Ana."))
                .then()
                .statusCode(412)
                .body("type", is("urn:dictamen:problema:cambio-ajeno"));
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
    void a_draft_is_tried_with_its_number_and_never_recorded() {
        int version = draft("A prueba");
        put(ana(), version, EditedWorkbook.withMessage("En prueba.")).then().statusCode(200);
        String path = "/api/v1/decisiones/anulacion-registro?version=" + version;

        ana().contentType("application/json")
                .body(ASIGNADA)
                .post(path + "&registrar=false")
                .then()
                .statusCode(200)
                .body("version", is(version), "resultado.mensaje", is("En prueba."), "registrado", is(false));
        ana().contentType("application/json").body(ASIGNADA).post(path).then().statusCode(400);
        given().auth()
                .none()
                .header("X-API-Key", TestAccess.key("smartflex"))
                .contentType("application/json")
                .body(ASIGNADA)
                .post(path + "&registrar=false")
                .then()
                .statusCode(403);
        ana().contentType("application/json")
                .body(ASIGNADA)
                .post("/api/v1/decisiones/anulacion-registro?version=999999&registrar=false")
                .then()
                .statusCode(404);
        ana().contentType("application/json")
                .body(ASIGNADA)
                .post("/api/v1/decisiones/anulacion-registro?version=uno&registrar=false")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .body(ASIGNADA)
                .post("/api/v1/decisiones/anulacion-registro?registrar=false&version=" + decide().getInt("version"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_changed_folder_of_a_deployment_becomes_a_draft_and_overwrites_nothing() {
        String planes = "calidad-digitacion.drl.xlsx";
        int version = draft("De una analista");
        byte[] touched =
                EditedWorkbook.edit(EditedWorkbook.original(planes), "Planes", hoja -> hoja.setColumnWidth(0, 8_888));
        ana().contentType("application/octet-stream")
                .body(touched)
                .put("/api/v1/versiones/" + version + "/libros/" + planes)
                .then()
                .statusCode(200);
        publish(version);
        // As if the deployment before this one had brought another workbook of cancellations.
        int before = draft("Lo que trajo el despliegue anterior");
        put(ana(), before, EditedWorkbook.withMessage("De antes.")).then().statusCode(200);
        TestAccess.execute("DELETE FROM importacion");
        TestAccess.execute("INSERT INTO importacion VALUES ('anterior', " + before + ")");

        importacion.importDeployment();
        importacion.importDeployment();

        ana().get("/api/v1/versiones?limite=1")
                .then()
                .body("versiones[0].numero", is(before + 1), "versiones[0].estado", is("BORRADOR"))
                .body("versiones[0].autor", is("despliegue"), "versiones[0].nota", is("Carpetas del despliegue"))
                .body(
                        "versiones[0].archivos.find {it.nombre == '" + planes + "'}.huella",
                        is(ReleaseFiles.sha256(touched)))
                .body(
                        "versiones[0].archivos.find {it.nombre == '" + ANULACION + "'}.huella",
                        is(ReleaseFiles.sha256(EditedWorkbook.original(ANULACION))));
        assertThat(activa()).isEqualTo(version);
        beto().post("/api/v1/versiones/1/reposicion").then().statusCode(201);
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
    void a_file_of_nothing_but_broken_lines_is_refused_and_harms_nobody() {
        int version = draft("Dos millones de líneas");
        byte[] csv = ("escenario;clausula\n" + "x;;y\n".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        as("quique", Rol.QA)
                .contentType("text/csv")
                .body(csv)
                .put("/api/v1/versiones/" + version + "/escenarios/anulacion-cierre.csv")
                .then()
                .statusCode(422)
                .body("errores", hasSize(100));
    }

    @Test
    void what_is_not_there_is_told_with_what_is() {
        ana().get("/api/v1/versiones/999999").then().statusCode(404).body("detail", containsString("«999999»"));
        ana().get("/api/v1/versiones/uno").then().statusCode(404);
        ana().body("{\"nota\": \"x\", \"base\": 999999}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(404);
        ana().body("{\"base\": 1}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(422)
                .body("errores.campo", is(List.of("nota")), "errores.codigo", is(List.of("REQUERIDO")));
        int version = draft("Nombres");
        ana().contentType("application/octet-stream")
                .body(EditedWorkbook.original(ANULACION))
                .put("/api/v1/versiones/" + version + "/libros/anulaciones.drl.xlsx")
                .then()
                .statusCode(404)
                .body("detail", containsString("¿Quiso decir «anulacion.drl.xlsx»?"));
        ana().get("/api/v1/versiones/" + version + "/libros/..%2Fpom.xml")
                .then()
                .statusCode(not(equalTo(200)));
        ana().contentType("application/octet-stream")
                .body(new byte[(10 << 20) + 1])
                .put("/api/v1/versiones/" + version + "/libros/" + ANULACION)
                .then()
                .statusCode(413);
        ana().get("/api/v1/versiones?limite=1")
                .then()
                .statusCode(200)
                .body("versiones", hasSize(1), "siguiente", notNullValue());
        ana().get("/api/v1/versiones?limit=1").then().statusCode(400);
    }
}
