package io.dictamen.release;

import static io.dictamen.release.EditedWorkbook.ANULACION;
import static io.dictamen.release.ReleaseCalls.ASIGNADA;
import static io.dictamen.release.ReleaseCalls.ana;
import static io.dictamen.release.ReleaseCalls.as;
import static io.dictamen.release.ReleaseCalls.decide;
import static io.dictamen.release.ReleaseCalls.draft;
import static io.dictamen.release.ReleaseCalls.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Drafts and their files. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class DraftTest {
    @Test
    void a_broken_workbook_is_refused_with_its_cells_and_leaves_the_draft_as_it_was() {
        int version = draft("Libro roto");
        String before =
                ana().get("/api/v1/versiones/" + version).then().extract().path("huella");
        byte[] libro = EditedWorkbook.edit(EditedWorkbook.original(ANULACION), "Registro", DraftTest::mistype);

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
        byte[] libro = EditedWorkbook.edit(EditedWorkbook.original(ANULACION), "Registro", DraftTest::mistype);
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

    @Test
    void a_draft_that_nobody_wants_keeps_its_number_and_its_files() {
        int version = draft("Abandonado");
        String path = "/api/v1/versiones/" + version;
        put(ana(), version, EditedWorkbook.withMessage("Lo abandonado.")).then().statusCode(200);
        as("quique", Rol.QA).delete(path).then().statusCode(403).body("detail", containsString("la creó «ana»"));

        ana().delete(path).then().statusCode(204);
        ana().get(path).then().body("estado", is("DESCARTADA"), "numero", is(version));
        ana().delete(path).then().statusCode(409);
        put(ana(), version, EditedWorkbook.original(ANULACION)).then().statusCode(409);
        ana().post(path + "/revision").then().statusCode(409);
        int again = ana().body("{\"nota\": \"Otra vez\", \"base\": " + version + "}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(201)
                .body("numero", is(version + 1))
                .extract()
                .path("numero");
        ana().get("/api/v1/versiones/" + again + "/diferencias?con=1")
                .then()
                .body("archivos.nombre", is(List.of(ANULACION)));
    }

    @Test
    void releases_are_listed_by_their_state_and_without_their_files() {
        int discarded = draft("Se descarta");
        ana().delete("/api/v1/versiones/" + discarded).then().statusCode(204);
        int open = draft("Sigue abierto");

        ana().get("/api/v1/versiones?estado=DESCARTADA,BORRADOR&limite=2&corta=true")
                .then()
                .statusCode(200)
                .body("versiones.numero", is(List.of(open, discarded)))
                .body("versiones.estado", is(List.of("BORRADOR", "DESCARTADA")))
                .body("versiones[0].archivos", nullValue());
        ana().get("/api/v1/versiones?estado=PUBLICADA&corta=false")
                .then()
                .body("versiones.activa", is(List.of(true)), "versiones[0].archivos", not(empty()));
        ana().get("/api/v1/versiones?estado=PROGRAMADA").then().body("versiones", empty());
        ana().get("/api/v1/versiones?estado=PUBLICDA")
                .then()
                .statusCode(400)
                .body("detail", containsString("¿Quiso decir «PUBLICADA»?"));
    }

    @Test
    void differences_are_a_workbook_too() throws IOException {
        int version = draft("Diferencias en Excel");
        put(ana(), version, EditedWorkbook.withMessage("=1+1")).then().statusCode(200);
        ana().contentType("text/csv")
                .body(EditedWorkbook.scenariosWithMessage("Llame ya."))
                .put("/api/v1/versiones/" + version + "/escenarios/anulacion-registro.csv")
                .then()
                .statusCode(200);

        byte[] file = ana().get("/api/v1/versiones/" + version + "/diferencias?con=1&formato=xlsx")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"diferencias-1-" + version + ".xlsx\"")
                .extract()
                .asByteArray();
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet hoja = libro.getSheet("Diferencias");
            assertThat(hoja.getRow(0).getCell(0)).hasToString("De la versión 1 a la " + version);
            assertThat(hoja.getRow(1).getCell(0))
                    .hasToString("1 diferencia en los libros; 2 archivos de otro contenido");
            Row una = hoja.getRow(hoja.getLastRowNum());
            assertThat(una.getCell(0)).hasToString(ANULACION);
            assertThat(una.getCell(3)).hasToString("Cambiada");
            assertThat(una.getCell(7)).hasToString("Mensaje");
            assertThat(una.getCell(9).getCellType()).isEqualTo(CellType.STRING);
            assertThat(una.getCell(9)).hasToString("=1+1");
            Row caso = libro.getSheet("Casos").getRow(1);
            assertThat(caso.getCell(0)).hasToString("anulacion-registro.csv");
            assertThat(caso.getCell(2)).hasToString("Cambiado");
            assertThat(caso.getCell(3)).hasToString("No");
            assertThat(caso.getCell(6)).hasToString("espera.mensaje");
            assertThat(caso.getCell(8)).hasToString("Llame ya.");
            assertThat(libro.getSheet("Archivos").getRow(1).getCell(1)).hasToString("Cambiado");
        }
    }
}
