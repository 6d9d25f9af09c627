package io.dictamen.batch;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.TestDatabase;
import io.dictamen.http.Format;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

@WithTestResource(TestDatabase.class)
@QuarkusTest
class BatchPreviewTest {
    private static final String LOTE = "/api/v1/decisiones/anulacion-registro/lote";
    private static final String HEADER =
            "numeroSolicitud;tramite;fechaRegistro;alcance;pagoEnCaja;esTitular;estadoOrden";
    private static final String LINE = ";TRASLADO;2026-03-09T09:30:00-04:00;COMPLETA;false;true;ASIGNADA\n";

    @Test
    void the_first_lines_are_decided_as_the_batch_would_and_nothing_is_kept() {
        String csv = HEADER + "\nS-vista-1" + LINE + "S-vista-2" + LINE.replace("TRASLADO", "TRASLADOS");
        JsonPath seen = see("text/csv; charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8));

        assertThat(seen.getInt("version")).isEqualTo(1);
        assertThat(seen.getList("columnas.clase")).hasSize(7).containsOnly("RECONOCIDA");
        assertThat(seen.getList("faltan")).isEmpty();
        assertThat(seen.getList("impedimentos")).isEmpty();
        assertThat(seen.getInt("contadas")).isEqualTo(2);
        assertThat(seen.getBoolean("todas")).isTrue();
        assertThat(seen.getString("lineas[0].celdas[0]")).isEqualTo("S-vista-1");
        assertThat(seen.getString("lineas[0].desenlace")).isEqualTo("PROCEDE_CON_SUSPENSION");
        assertThat(seen.getString("lineas[0].valores[0]")).isEqualTo("PROCEDE_CON_SUSPENSION");
        assertThat(seen.getString("titulos[0]")).isEqualTo("resolucion");
        assertThat(seen.getString("lineas[1].problema.errores[0].mensaje")).contains("¿Quiso decir «TRASLADO»?");
        given().queryParam("asunto", "S-vista-1")
                .get("/api/v1/dictamenes")
                .then()
                .body("dictamenes.size()", org.hamcrest.Matchers.is(0));
    }

    @Test
    void a_column_that_is_no_field_is_told_with_the_one_that_was_meant_and_required_ones_that_are_missing() {
        String csv = "numeroSolicitud;tramites;estadoOrden;estadoOrden;problema\nS-1;TRASLADO;ASIGNADA;ASIGNADA;\n";
        JsonPath seen = see("text/csv; charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8));

        assertThat(seen.getList("columnas.clase"))
                .containsExactly("RECONOCIDA", "DESCONOCIDA", "RECONOCIDA", "REPETIDA", "DE_UNA_RESPUESTA");
        assertThat(seen.getString("columnas[1].quiso")).isEqualTo("tramite");
        assertThat(seen.getList("impedimentos"))
                .containsExactly(
                        "La columna B, «tramites», no es un campo de esta decisión. ¿Quiso decir «tramite»?",
                        "Las columnas C y D se llaman igual: «estadoOrden».");
        assertThat(seen.<String>getList("faltan"))
                .contains("tramite", "fechaRegistro")
                .doesNotContain("numeroSolicitud");
        assertThat(seen.getList("lineas")).isEmpty();
        given().contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(LOTE)
                .then()
                .statusCode(422)
                .body("detail", org.hamcrest.Matchers.startsWith("La columna B, «tramites»"));
    }

    @Test
    void a_long_file_is_counted_and_only_its_beginning_shown() {
        StringBuilder csv = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < 500; i++) {
            csv.append("S-").append(i).append(LINE);
        }
        JsonPath seen = see("text/csv; charset=UTF-8", csv.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(seen.getList("lineas")).hasSize(BatchPreview.LINES);
        assertThat(seen.getInt("lineas[9].linea")).isEqualTo(11);
        assertThat(seen.getInt("contadas")).isBetween(11, 500);
    }

    @Test
    void lines_of_json_and_a_workbook_are_seen_too() throws IOException {
        String line =
                "{\"numeroSolicitud\":\"S-1\",\"tramite\":\"TRASLADO\",\"alcance\":\"COMPLETA\",\"pagoEnCaja\":false,"
                        + "\"fechaRegistro\":\"2026-03-09T09:30:00-04:00\",\"esTitular\":true,\"estadoOrden\":\"ASIGNADA\"}\n";
        JsonPath json = see("application/x-ndjson; charset=UTF-8", (line + "{}\n").getBytes(StandardCharsets.UTF_8));
        assertThat(json.getString("lineas[0].desenlace")).isEqualTo("PROCEDE_CON_SUSPENSION");
        assertThat(json.getList("lineas[1].problema.errores")).isNotEmpty();
        assertThat(json.getList("columnas")).isEmpty();

        JsonPath workbook = see(Format.WORKBOOK, workbook());
        assertThat(workbook.getString("lineas[0].celdas[0]")).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(workbook.getString("columnas[0].columna")).isEqualTo("A");
        assertThat(workbook.getList("faltan")).isNotEmpty();
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFRow header = workbook.createSheet("Datos").createRow(0);
            header.createCell(0).setCellValue("numeroSolicitud");
            workbook.getSheetAt(0).createRow(1).createCell(0).setCellValue("<img src=x onerror=alert(1)>");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static JsonPath see(String type, byte[] body) {
        // As a browser sends it: a workbook has no charset.
        return given().config(RestAssured.config()
                        .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(body)
                .post(LOTE + "/vista")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
