package io.dictamen.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.dictamen.EmptyJournal;
import io.dictamen.TestDatabase;
import io.dictamen.http.Format;
import io.dictamen.http.ProblemException;
import io.dictamen.http.QueryParameters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
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

    @Inject
    ReportAnswer answer;

    @Inject
    ReportDatabase database;

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
                                + "\"'=2+5;\"\"x\"\"\";2026-03-01 09:00:00;2026-03-02 06:30:00;Venta individual;Registrada;Plaza Colón;"
                                + "Ana Ñuñez;Error pendiente;V-CI-01|V-NOM-01;1;" + shown + ";" + shown + ";" + id + ";"
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
            assertThat(sheet.getLastRowNum()).isEqualTo(7);
            assertThat(sheet.getRow(5).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getRow(6).getCell(0).getStringCellValue()).isEqualTo("日本_x0041_");
            assertThat(sheet.getRow(7).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(7).getCell(0).getStringCellValue()).isEqualTo("=2+5");
            assertThat(sheet.getRow(7).getCell(1).getLocalDateTimeCellValue()).hasToString("2026-03-01T09:00");
            assertThat(sheet.getRow(7).getCell(9).getNumericCellValue()).isEqualTo(1);
            assertThat(workbook.getSheet("Totales").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Solicitudes");
            assertThat(workbook.getSheet("Totales").getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(2);
        }
    }

    @Test
    void a_file_names_who_asked_for_it_and_json_keeps_constants_and_numbers() throws Exception {
        diario.venta("2026-03-01T12:00:00-04:00", "S-1", "V-NOM-01");
        byte[] file = given().queryParam("formato", "pdf").get(PATH).asByteArray();
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document))
                    .containsSubsequence(
                            "Control de Calidad por Counter", "Hecho por ", "S-1", "Error", "Página 1 de 1");
        }
        given().get(PATH)
                .then()
                .statusCode(200)
                .body("filas[0].resultado", equalTo("ERROR_PENDIENTE"))
                .body("totales.indicador.indicador", equalTo("CALIDAD_DIGITACION"));
    }

    @Test
    void a_pdf_of_more_than_five_thousand_lines_is_refused_and_csv_named() {
        List<List<@Nullable Object>> many = Collections.nCopies(5_001, Terminado.solicitud("Ana", "SIN_ERROR"));
        Report report = new Report(Ccccc.SHAPE, new Rows.Computed(many), Terminado::totals);
        assertThatThrownBy(() ->
                        answer.whole(report, QueryParameters.of(new MultivaluedHashMap<>(), List.of()), Format.PDF))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("El reporte pasa de 5000 líneas")
                .hasMessageContaining("formato=csv");
    }

    @Test
    void rows_are_counted_up_to_what_a_format_holds() {
        for (int i = 0; i < 3; i++) {
            diario.venta("2026-03-01T12:00:0" + i + "-04:00", "S-" + i);
        }
        given().get(PATH).then().statusCode(200);
        Rows rows = QueryRows.latestFirst(database, Ccccc.SHAPE, new Query("FROM tramo c WHERE true"), "c.id");
        assertThat(rows.isMoreThan(2)).isTrue();
        assertThat(rows.isMoreThan(3)).isFalse();
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
        given().accept("image/png").get(PATH).then().statusCode(406).contentType("application/problem+json");
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
            given().accept("application/pdf")
                    .get("/api/v1/reportes/" + reporte)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf");
        }
    }
}
