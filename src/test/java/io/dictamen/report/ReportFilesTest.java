package io.dictamen.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.EmptyJournal;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class ReportFilesTest {
    private static final String PATH = "/api/v1/reportes/ccccc";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Diario diario;

    @Test
    void csv_opens_in_a_spreadsheet_in_spanish_and_runs_no_formula() {
        UUID id = diario.venta("2026-03-01T12:00:00-04:00", "=2+5;\"x\"", "V-NOM-01", "V-CI-01");
        String shown = "2026-03-01 12:00:00";
        assertThat(given().accept("text/csv")
                        .get(PATH)
                        .then()
                        .statusCode(200)
                        .contentType("text/csv; charset=UTF-8")
                        .extract()
                        .asString())
                .isEqualTo(
                        "\uFEFFNÚMERO DE SOLICITUD;FECHA DE SOLICITUD;FECHA DE ATENCIÓN;TRÁMITE;ESTADO;PUNTO DE VENTA;"
                                + "COUNTER;RESULTADO;ERRORES;INTENTOS;PRIMER DICTAMEN;ÚLTIMO DICTAMEN;ID DEL PRIMERO;ID DEL ÚLTIMO\r\n"
                                + "\"'=2+5;\"\"x\"\"\";2026-03-01 09:00:00;2026-03-02 06:30:00;VENTA_INDIVIDUAL;REGISTRADA;Plaza Colón;"
                                + "Ana Ñuñez;ERROR_PENDIENTE;V-CI-01|V-NOM-01;1;" + shown + ";" + shown + ";" + id + ";"
                                + id + "\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1, '=1+1",
                "+a, '+a",
                "-a, '-a",
                "@x, '@x",
                "＝1, '＝1",
                "＋1, '＋1",
                "－1, '－1",
                "＠x, '＠x",
                "'=1, ''=1",
                "a=b, a=b",
                "+59171234567, +59171234567",
                "ñ, ñ"
            })
    void what_a_spreadsheet_would_run_has_an_apostrophe_as_in_a_batch(String text, String shown) {
        diario.venta("2026-03-01T12:00:00-04:00", text);
        assertThat(given().accept("text/csv").get(PATH).asString().lines())
                .last()
                .asString()
                .startsWith(shown + ";2026-03-01 09:00:00;");
    }

    @Test
    void xlsx_holds_real_dates_and_numbers_and_only_plain_texts() throws Exception {
        diario.venta("2026-03-01T12:00:00-04:00", "=2+5");
        diario.venta("2026-03-02T12:00:00-04:00", "日本_x0041_");
        byte[] file = given().accept(XLSX)
                .get(PATH)
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet("CCCCC");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("日本_x0041_");
            assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("=2+5");
            assertThat(sheet.getRow(2).getCell(1).getLocalDateTimeCellValue()).hasToString("2026-03-01T09:00");
            assertThat(sheet.getRow(2).getCell(9).getNumericCellValue()).isEqualTo(1);
            assertThat(workbook.getSheet("Totales").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Solicitudes");
            assertThat(workbook.getSheet("Totales").getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(2);
        }
    }

    @Test
    void the_parameter_goes_before_what_the_caller_accepts() {
        given().accept("application/json")
                .queryParam("formato", "xlsx")
                .get(PATH)
                .then()
                .statusCode(200)
                .contentType(XLSX);
        given().accept("text/csv;q=0.5, application/json")
                .get(PATH)
                .then()
                .statusCode(200)
                .contentType("application/json");
        given().accept("application/pdf").get(PATH).then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void every_report_can_be_had_as_a_workbook() {
        for (String reporte : new String[] {
            "ccccc/muestra",
            "top10/planilla",
            "top10/reiterados",
            "ventas-digitales/no-atendidas",
            "ventas-digitales/seguimiento",
            "anulaciones/pendientes",
            "ventas-swat/seguimiento",
            "practicas/adherencia",
            "indicadores"
        }) {
            given().queryParam("formato", "xlsx")
                    .get("/api/v1/reportes/" + reporte)
                    .then()
                    .statusCode(200)
                    .contentType(XLSX);
            given().queryParam("formato", "csv")
                    .get("/api/v1/reportes/" + reporte)
                    .then()
                    .statusCode(200);
        }
    }
}
