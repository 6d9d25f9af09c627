package io.dictamen.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.EmptyJournal;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader without the right to it sees of a client: that something was written, and not what. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class HiddenDataTest {
    private static final String PATH = "/api/v1/dictamenes";
    private static final String DECISION = "validacion-venta";
    private static final String[] PERSONAL = {"María", "1234567", "Heroínas", "AVENDA", "Instalar por la tarde"};

    @Inject
    Diario diario;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void a_verdict_that_says_who_the_client_is() throws Exception {
        JsonNode example = new ObjectMapper().readTree(getClass().getResource("/ejemplos/" + DECISION + ".json"));
        id = diario.anotar(
                "2026-03-01T12:00:00-04:00",
                DECISION,
                "S-2026-000123",
                "CON_ERRORES",
                example.get("solicitud").toString(),
                example.at("/respuesta/resultado").toString());
    }

    @Test
    void a_request_and_its_answer_keep_their_form_and_hide_the_values() {
        reader().get(PATH + "/" + id + "/solicitud")
                .then()
                .statusCode(200)
                .body("nombre", equalTo("(oculto)"))
                .body("direccion.nombreVia", equalTo("(oculto)"))
                .body("respaldo.carnetIdentidad", equalTo("(oculto)"))
                .body("celularReferencia", nullValue())
                .body("numeroSolicitud", equalTo("S-2026-000123"))
                .body("plan", equalTo("INT-15"))
                .body("counter", equalTo("CT-07"));
        reader().get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body(
                        "resultado.errores[0].mensaje",
                        equalTo("«(oculto)» no es un nombre completo: escriba por lo menos nombre y apellido."))
                .body(
                        "resultado.errores[2].mensaje",
                        equalTo("«INT-15» no es un plan de INTERNET. ¿Quiso decir «INT-150»?"));
    }

    @Test
    void no_format_shows_them() throws Exception {
        String query = "?decision=" + DECISION;
        assertThat(reader().get(PATH + "/" + id + "/solicitud").asString()).doesNotContain(PERSONAL);
        assertThat(reader().get(PATH + "/" + id).asString()).doesNotContain(PERSONAL);
        assertThat(reader().get(PATH + query).asString())
                .contains(id.toString())
                .doesNotContain(PERSONAL);
        assertThat(reader().accept("text/csv").get(PATH + query).asString())
                .contains("(oculto)", "S-2026-000123", "INT-150")
                .doesNotContain(PERSONAL);
        assertThat(text(reader())).contains("(oculto)", "INT-150").doesNotContain(PERSONAL);
        assertThat(text(given())).contains(PERSONAL).doesNotContain("(oculto)");
    }

    @Test
    void whoever_has_another_role_that_reads_sees_them() {
        String both = TestAccess.token("lectora-y-auditora", Rol.LECTOR, Rol.AUDITOR);
        assertThat(given().auth()
                        .oauth2(both)
                        .get(PATH + "/" + id + "/solicitud")
                        .asString())
                .contains(PERSONAL);
    }

    private static String text(RequestSpecification caller) throws Exception {
        byte[] file = caller.get(PATH + "?formato=xlsx&decision=" + DECISION).asByteArray();
        try (XSSFExcelExtractor sheets = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(file)))) {
            return sheets.getText();
        }
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(TestAccess.token("lectora", Rol.LECTOR));
    }
}
