package io.dictamen.release;

import static io.dictamen.release.ReleaseCalls.ASIGNADA;
import static io.dictamen.release.ReleaseCalls.ana;
import static io.dictamen.release.ReleaseCalls.as;
import static io.dictamen.release.ReleaseCalls.beto;
import static io.dictamen.release.ReleaseCalls.draft;
import static io.dictamen.release.ReleaseCalls.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.dictamen.EmptyJournal;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an approval asks of the impact where an operator wants it always measured. */
@QuarkusTest
@TestProfile(ImpactGateTest.Demanded.class)
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class ImpactGateTest {
    /** A database apart, in which the impact has to be measured. */
    public static final class Demanded implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dictamen.aprobacion.impacto", "exigido");
        }
    }

    private static String path(int version) {
        return "/api/v1/versiones/" + version;
    }

    /** A release in review that answers assigned orders with this message; its hash. */
    private static String handedOver(int version, String mensaje) {
        put(ana(), version, EditedWorkbook.withMessage(mensaje)).then().statusCode(200);
        as("quique", Rol.QA)
                .contentType("text/csv")
                .body(EditedWorkbook.scenariosWithMessage(mensaje))
                .put(path(version) + "/escenarios/anulacion-registro.csv")
                .then()
                .statusCode(200);
        return ana().post(path(version) + "/revision")
                .then()
                .statusCode(200)
                .extract()
                .path("huella");
    }

    private static void recordOne() {
        given().contentType("application/json")
                .body(ASIGNADA)
                .post("/api/v1/decisiones/anulacion-registro")
                .then()
                .statusCode(200);
    }

    private static Response approve(int version, String huella) {
        return beto().header("If-Match", '"' + huella + '"').post(path(version) + "/aprobacion");
    }

    /** Measures the last days; the hash of files and report. */
    private static String measured(int version) {
        beto().post(path(version) + "/impacto").then().statusCode(202);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> "TERMINADA"
                        .equals(beto().get(path(version) + "/impacto").path("estado")));
        return beto().get(path(version) + "/impacto").header("ETag").replace("\"", "");
    }

    @Test
    void it_is_measured_before_and_approved_with_the_files_by_one_hash() {
        recordOne();
        int version = draft("Con impacto");
        String archivos = handedOver(version, "Con impacto.");

        approve(version, archivos)
                .then()
                .statusCode(422)
                .body("type", is("urn:dictamen:problema:version-no-publicable"))
                .body("errores.origen", is(List.of("IMPACTO")))
                .body("errores[0].mensaje", containsString("solicitudes de anulacion-registro"));
        beto().get(path(version) + "/aprobacion")
                .then()
                .body("puede", is(false), "razones.codigo", is(List.of("SIN_IMPACTO")))
                .body("huella", is(archivos), "impacto.alcanza", is(false));

        String both = measured(version);
        assertThat(both).isNotEqualTo(archivos);
        beto().get(path(version) + "/aprobacion")
                .then()
                .body("puede", is(true), "huella", is(both), "impacto.medido.diferentes", is(1));
        approve(version, archivos)
                .then()
                .statusCode(412)
                .body("detail", containsString("Se midió el impacto de la versión " + version));
        approve(version, "otra").then().statusCode(412).body("detail", not(containsString("impacto")));
        approve(version, both).then().statusCode(200).body("activa", is(true), "huella", is(archivos));
        beto().post(path(1) + "/reposicion").then().statusCode(201);
    }

    @Test
    void another_measure_is_another_report_and_other_files_have_none() {
        recordOne();
        int version = draft("Dos veces");
        String archivos = handedOver(version, "Dos veces.");
        String before = measured(version);
        recordOne();
        String after = measured(version);
        assertThat(after).isNotEqualTo(before);
        approve(version, before).then().statusCode(412);

        ana().post(path(version) + "/retiro").then().statusCode(200);
        put(ana(), version, EditedWorkbook.withMessage("Otra vez.")).then().statusCode(200);
        beto().get(path(version) + "/impacto").then().statusCode(200).body("alDia", is(false), "medido", nullValue());
        String others = handedOver(version, "Otra vez.");
        assertThat(others).isNotEqualTo(archivos);
        approve(version, after).then().statusCode(412);
        approve(version, others).then().statusCode(422).body("errores.origen", is(List.of("IMPACTO")));
    }

    @Test
    void where_nobody_asked_for_what_changes_the_files_are_enough() {
        given().contentType("application/json")
                .body("{\"casosConError\": 8}")
                .post("/api/v1/decisiones/plan-muestreo")
                .then()
                .statusCode(200);
        int version = draft("Sin solicitudes");
        String archivos = handedOver(version, "Sin solicitudes.");

        beto().get(path(version) + "/aprobacion")
                .then()
                .body("puede", is(true), "huella", is(archivos))
                .body("impacto.mensaje", containsString("ninguna solicitud de lo que esta versión cambia"));
        approve(version, archivos).then().statusCode(200);
        beto().post(path(1) + "/reposicion").then().statusCode(201);
    }
}
