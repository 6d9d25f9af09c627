package io.dictamen.release;

import static io.dictamen.release.EditedWorkbook.ANULACION;
import static io.dictamen.release.ReleaseCalls.activa;
import static io.dictamen.release.ReleaseCalls.ana;
import static io.dictamen.release.ReleaseCalls.as;
import static io.dictamen.release.ReleaseCalls.beto;
import static io.dictamen.release.ReleaseCalls.decide;
import static io.dictamen.release.ReleaseCalls.draft;
import static io.dictamen.release.ReleaseCalls.publish;
import static io.dictamen.release.ReleaseCalls.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.digest.Sha256;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first release, one that takes its place, and what a new deployment brings. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class PublicationTest {
    @Inject
    Importacion importacion;

    @Test
    void the_folders_of_the_deployment_are_the_first_release() {
        ana().get("/api/v1/versiones/1")
                .then()
                .statusCode(200)
                .body("numero", is(1), "autor", is("despliegue"), "aprobador", is("despliegue"))
                .body("diagnosticos", is(0), "vigenteDesde", notNullValue(), "archivos", hasSize(28))
                .body(
                        "archivos.find {it.nombre == 'anulacion.drl.xlsx'}.huella",
                        is(Sha256.hex(EditedWorkbook.original(ANULACION))));
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
                .header("ETag", '"' + Sha256.hex(libro) + '"')
                .body("version", is(version), "archivo", is(ANULACION), "diagnosticos", empty());
        assertThat(ana().get("/api/v1/versiones/" + version + "/libros/" + ANULACION)
                        .then()
                        .statusCode(200)
                        .header("ETag", '"' + Sha256.hex(libro) + '"')
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
        ana().get("/api/v1/versiones/" + version + "/diferencias?con=1")
                .then()
                .body("escenarios.archivo", is(List.of("anulacion-registro.csv")))
                .body("escenarios[0].cambiados", is(1), "escenarios[0].aflojados", is(0))
                .body("escenarios[0].casos[0].celdas.columna", is(List.of("espera.mensaje")))
                .body("escenarios[0].casos[0].celdas[0].despues", is("Llame al supervisor."));
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
                .body("versiones[0].archivos.find {it.nombre == '" + planes + "'}.huella", is(Sha256.hex(touched)))
                .body(
                        "versiones[0].archivos.find {it.nombre == '" + ANULACION + "'}.huella",
                        is(Sha256.hex(EditedWorkbook.original(ANULACION))));
        assertThat(activa()).isEqualTo(version);
        beto().post("/api/v1/versiones/1/reposicion").then().statusCode(201);
    }
}
