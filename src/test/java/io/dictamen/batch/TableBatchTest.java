package io.dictamen.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.dictamen.TestDatabase;
import io.dictamen.http.Format;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TableBatchTest {
    private static final String LOTE = "/api/v1/decisiones/anulacion-registro/lote?registrar=false";
    private static final String CIERRE = "/api/v1/decisiones/anulacion-cierre/lote?registrar=false";
    private static final String HEADER =
            "numeroSolicitud;tramite;fechaRegistro;fechaReferencia;alcance;motivo;pagoEnCaja;esTitular;estadoOrden";
    private static final String ADDED =
            ";resolucion;atiende;derivaA;siguientePaso;requisitosFaltantes;procedimiento;documentos;medios;interaccion;mensaje"
                    + ";id;clausulas;problema;problema.campos;problema.mensaje";
    private static final String DATES = "2026-03-09T09:30:00-04:00;2026-03-10T09:30:00-04:00";
    private static final String VERDICT =
            ";PROCEDE_CON_SUSPENSION;ASESOR_BACK_OFFICE_COMERCIAL;SUPERVISOR_CENTRO_OPERACIONES;A.14;;;;CORREO|TELEFONO_CORPORATIVO;"
                    + "Anulación COMPLETA de la solicitud %s, pedida por el titular, con la orden de trabajo en estado ASIGNADA.;"
                    + "La anulación procede. Comuníquela al Supervisor Centro de Operaciones, que ordena suspender el trabajo"
                    + " y elimina la cita comprometida en el sistema (A.16.1).;ID;COM-DSC-P06 A.14;;;";
    private static final String XLSX = Format.XLSX.mediaType();

    @Test
    void a_csv_comes_back_with_the_verdicts_columns_and_each_bad_line_in_its_place() {
        String csv = HEADER + "\r\n"
                + "S-1;TRASLADO;" + DATES + ";COMPLETA;;falso;VERDADERO;ASIGNADA\r\n"
                + ";;;;;;;;\r\n"
                + "S-2;TRASLADOS;" + DATES + ";COMPLETA;;quizá;true;ASIGNADA\n"
                + "S-3;\"sin cerrar;" + DATES + "\n"
                + "S-4;TRASLADO;" + DATES + ";COMPLETA;\"=HYPERLINK(\"\"x\"\";1)\";false;true;ASIGNADA\n"
                + "S-5;TRASLADO;" + DATES + ";COMPLETA;\"dos\nlíneas\";false;true;ASIGNADA";
        String unreadable = ";;;;;;;;;;;;;La línea no se puede leer;;\"";

        assertThat(csv(LOTE, csv))
                .isEqualTo(HEADER + ADDED + "\r\n"
                        + "S-1;TRASLADO;" + DATES + ";COMPLETA;;falso;VERDADERO;ASIGNADA" + verdict("S-1") + "\r\n"
                        + "S-2;TRASLADOS;" + DATES + ";COMPLETA;;quizá;true;ASIGNADA;;;;;;;;;;;;"
                        + ";El pedido no cumple su contrato;tramite|pagoEnCaja;\"tramite lleva INSTALACION_NUEVA, TRASLADO"
                        + " u OTRO; se recibió «TRASLADOS». ¿Quiso decir «TRASLADO»? | pagoEnCaja lleva true o false, sin"
                        + " comillas; se recibió un texto.\"\r\n"
                        + ";;;;;;;;" + unreadable + "Línea 5: hay texto detrás de unas comillas que se cierran;"
                        + " una comilla dentro de una celda se escribe dos veces, y la celda va entera entre comillas.\"\r\n"
                        + "S-4;TRASLADO;" + DATES + ";COMPLETA;\"'=HYPERLINK(\"\"x\"\";1)\";false;true;ASIGNADA"
                        + verdict("S-4")
                        + "\r\n"
                        + "S-5;TRASLADO;" + DATES + ";COMPLETA;\"dos\nlíneas\";false;true;ASIGNADA" + verdict("S-5")
                        + "\r\n");
    }

    private static String verdict(String numero) {
        return VERDICT.formatted(numero);
    }

    @Test
    void an_answer_can_be_sent_again_and_gets_its_verdicts_anew() {
        String csv = HEADER + "\n" + "S-1;TRASLADO;" + DATES + ";COMPLETA;'=1+1;false;true;ASIGNADA\n";
        String once = csv(LOTE, csv);

        assertThat(once).contains(";'=1+1;");
        assertThat(csv(LOTE, once)).isEqualTo(once);
    }

    @Test
    void commas_a_byte_order_mark_and_the_prefix_of_scenarios_are_understood_and_kept() {
        String csv = "\uFEFF" + HEADER.replace(";", ",dado.").replace("numero", "dado.numero") + "\n"
                + "S-1;TRASLADO;".replace(';', ',') + DATES.replace(';', ',') + ",COMPLETA,,false,true,ASIGNADA\n";

        assertThat(csv(LOTE, csv))
                .startsWith("\uFEFFdado.numeroSolicitud,dado.tramite")
                .contains(",PROCEDE_CON_SUSPENSION,ASESOR_BACK_OFFICE_COMERCIAL,");
    }

    @Test
    void lists_of_records_are_columns_and_their_answers_stand_in_one_cell() {
        String csv = "numeroSolicitudAnulacion;numeroSolicitudVenta;formaPago;ordenes[0].numero;ordenes[0].estado;"
                + "ordenes[1].numero;ordenes[1].estado\nAN-1;V-1;SIN_COSTO;OT-1;CERRADA;;\nAN-2;V-2;SIN_COSTO;;;OT-1;CERRADA\n";

        String answer = csv(CIERRE, csv);
        assertThat(answer)
                .contains("acciones.paso;acciones.accion")
                .contains("B.7|B.9|B.10|B.11|B.13")
                .contains("ordenes[0].numero|ordenes[0].estado");
    }

    @Test
    void unknown_and_repeated_columns_refuse_the_whole_batch_by_their_names() {
        plain().contentType("text/csv")
                .body((HEADER.replace("tramite", "tramites") + ";esTitular\nS-1\n").getBytes(StandardCharsets.UTF_8))
                .post(LOTE)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dictamen:problema:columnas"))
                .body(
                        "detail",
                        equalTo("La columna B, «tramites», no es un campo de esta decisión. ¿Quiso decir «tramite»?"
                                + " Las columnas H y J se llaman igual: «esTitular»."));
        plain().contentType("text/csv").body(new byte[0]).post(LOTE).then().statusCode(422);
    }

    @Test
    void a_sheet_comes_back_with_its_values_formats_and_header_and_a_summary() throws IOException {
        byte[] answer = xlsx(LOTE, workbook(book -> {}));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer))) {
            assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
                    .containsExactly("Día", "Resumen");
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(values(sheet.getRow(2)).subList(0, 12))
                    .containsExactly(
                            "numeroSolicitud",
                            "tramite",
                            "fechaRegistro",
                            "alcance",
                            "motivo",
                            "pagoEnCaja",
                            "esTitular",
                            "estadoOrden",
                            "resolucion",
                            "atiende",
                            "derivaA",
                            "siguientePaso");
            assertThat(values(sheet.getRow(3)).subList(0, 9))
                    .containsExactly(
                            "12345.0",
                            "TRASLADO",
                            "46000.375",
                            "COMPLETA",
                            "=1+1",
                            "false",
                            "true",
                            "ASIGNADA",
                            "PROCEDE_CON_SUSPENSION");
            Cell fecha = sheet.getRow(3).getCell(2);
            assertThat(fecha.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy hh:mm");
            assertThat(fecha.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.parse("2025-12-09T09:00"));
            assertThat(sheet.getRow(3).getCell(4).getCellType()).isEqualTo(CellType.STRING);
            assertThat(values(sheet.getRow(5)).subList(20, 23))
                    .containsExactly(
                            "La línea no se puede leer",
                            "",
                            "La celda E6, columna «motivo», lleva una fórmula: péguela como valor con «Pegado especial,"
                                    + " Valores».");
            assertThat((Object) sheet.getRow(4)).isNull();
            XSSFSheet resumen = book.getSheetAt(1);
            List<List<String>> filas = new ArrayList<>();
            resumen.forEach(row -> filas.add(values(row)));
            assertThat(filas.subList(1, filas.size()))
                    .containsExactly(
                            List.of("decision", "anulacion-registro"),
                            List.of("version", "1.0"),
                            List.of("lineas", "2.0"),
                            List.of("decididas", "1.0"),
                            List.of("rechazadas", "1.0"),
                            List.of("PROCEDE_CON_SUSPENSION", "1.0"));
        }
    }

    @Test
    void an_annotated_sheet_can_be_sent_again() throws IOException {
        byte[] once = xlsx(LOTE, workbook(book -> {}));
        byte[] twice = xlsx(LOTE, once);

        assertThat(sheet(twice).get(0)).isEqualTo(sheet(once).get(0));
        assertThat(sheet(twice).get(1).subList(0, 15))
                .isEqualTo(sheet(once).get(1).subList(0, 15));
    }

    @Test
    void any_form_can_be_answered_in_any_other() throws IOException {
        byte[] xlsx = workbook(book -> {});
        String ndjson = send(XLSX, xlsx, LOTE + "&formato=ndjson").asString();
        assertThat(ndjson.lines()).hasSize(3);
        assertThat(ndjson).contains("{\"linea\":4,\"dictamen\":", "{\"linea\":6,\"problema\":", "\"lineas\":2");
        assertThat(send(XLSX, xlsx, LOTE + "&formato=csv").asString())
                .startsWith("\uFEFFnumeroSolicitud;tramite;")
                .contains("12345;TRASLADO;2025-12-09T09:00;COMPLETA;'=1+1;false;true;ASIGNADA;PROCEDE");
        byte[] fromCsv = send(
                        "text/csv",
                        (HEADER + "\nS-1;=2;;;;;;;\n").getBytes(StandardCharsets.UTF_8),
                        LOTE + "&formato=xlsx")
                .asByteArray();
        assertThat(sheet(fromCsv).get(1).subList(0, 2)).containsExactly("S-1", "=2");
    }

    @Test
    void a_file_that_is_no_workbook_is_refused_with_a_sentence() {
        plain().contentType(XLSX)
                .body("nada".getBytes(StandardCharsets.UTF_8))
                .post(LOTE)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("no es un libro de Excel"));
    }

    private interface Change {
        void on(XSSFWorkbook book);
    }

    private static byte[] workbook(Change change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Día");
            String[] titles = {
                "numeroSolicitud",
                "tramite",
                "fechaRegistro",
                "alcance",
                "motivo",
                "pagoEnCaja",
                "esTitular",
                "estadoOrden"
            };
            Row header = sheet.createRow(2);
            for (int i = 0; i < titles.length; i++) {
                header.createCell(i).setCellValue(titles[i]);
            }
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
            fill(sheet.createRow(3), date).getCell(4).setCellValue("=1+1");
            fill(sheet.createRow(5), date).getCell(4).setCellFormula("1+1");
            change.on(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Row fill(Row row, CellStyle date) {
        row.createCell(0).setCellValue(12345);
        row.createCell(1).setCellValue("TRASLADO");
        row.createCell(2).setCellValue(LocalDateTime.parse("2025-12-09T09:00"));
        row.getCell(2).setCellStyle(date);
        row.createCell(3).setCellValue("COMPLETA");
        row.createCell(4);
        row.createCell(5).setCellValue(false);
        row.createCell(6).setCellValue(true);
        row.createCell(7).setCellValue("ASIGNADA");
        return row;
    }

    private static List<List<String>> sheet(byte[] xlsx) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            List<List<String>> rows = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> rows.add(values(row)));
            return rows;
        }
    }

    private static List<String> values(Row row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            Cell cell = row.getCell(i);
            values.add(
                    cell == null
                            ? ""
                            : switch (cell.getCellType()) {
                                case NUMERIC -> String.valueOf(cell.getNumericCellValue());
                                case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
                                default -> cell.getStringCellValue();
                            });
        }
        return values;
    }

    private static RequestSpecification plain() {
        return given().config(RestAssured.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    private static Response send(String type, byte[] body, String path) {
        Response answer = plain().contentType(type).body(body).post(path);
        answer.then().statusCode(200);
        return answer;
    }

    private static byte[] xlsx(String path, byte[] body) {
        return send(XLSX, body, path).asByteArray();
    }

    /** Ids are new at every call. */
    private static String csv(String path, String body) {
        String answer = new String(
                send("text/csv", body.getBytes(StandardCharsets.UTF_8), path).asByteArray(), StandardCharsets.UTF_8);
        return answer.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
    }
}
