package io.dictamen.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.TestDatabase;
import io.dictamen.http.Format;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A code that a spreadsheet made a number, a date or a logical value of decides nothing: its line says so. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TextFieldsTest {
    private static final String AS_TEXT = ": dé a la columna el formato Texto y escriba el valor de nuevo.";
    private static final String CIERRE = "anulacion-cierre";

    private record Formatted(double value, String format) {}

    @Test
    void in_a_sheet() throws IOException {
        List<String> header =
                List.of("numeroSolicitudAnulacion", "numeroSolicitudVenta", "formaPago", "ordenes[0].numero");
        assertThat(sheet(
                        CIERRE,
                        header,
                        List.of(new Formatted(4521, "00000000"), "V-1", "SIN_COSTO"),
                        List.of("AN-2", LocalDate.of(2026, 3, 10), "SIN_COSTO"),
                        List.of(true, "V-3", "SIN_COSTO"),
                        List.of("AN-4", 591700123456789012d, "SIN_COSTO"),
                        List.of(2.1, "V-5", "SIN_COSTO"),
                        List.of("AN-6", new Formatted(4521, "#,##0"), "SIN_COSTO"),
                        List.of(4521, new Formatted(99_999_999_999d, "0"), "SIN_COSTO"),
                        List.of("AN-8", "V-8", true)))
                .containsExactly(
                        "2 La celda A2, columna «numeroSolicitudAnulacion», contiene el número 4521, y aquí va un texto"
                                + AS_TEXT,
                        "3 La celda B3, columna «numeroSolicitudVenta», contiene la fecha 2026-03-10, y aquí va un texto"
                                + AS_TEXT,
                        "4 La celda A4, columna «numeroSolicitudAnulacion», contiene el valor lógico VERDADERO, y aquí va"
                                + " un texto" + AS_TEXT,
                        "5 La celda B5, columna «numeroSolicitudVenta», contiene el número 591700123456789000, y aquí va un"
                                + " texto" + AS_TEXT,
                        "6 La celda A6, columna «numeroSolicitudAnulacion», contiene el número 2.1, y aquí va un texto"
                                + AS_TEXT,
                        "7 La celda B7, columna «numeroSolicitudVenta», contiene el número 4521, y aquí va un texto"
                                + AS_TEXT,
                        "8 decidida",
                        "9 formaPago VALOR");
    }

    @Test
    void in_a_record_of_a_list_and_in_a_part_of_a_record() throws IOException {
        assertThat(sheet(
                        CIERRE,
                        List.of("numeroSolicitudAnulacion", "numeroSolicitudVenta", "formaPago", "ordenes[0].numero"),
                        List.of("AN-1", "V-1", "SIN_COSTO", LocalDate.of(2026, 10, 3))))
                .containsExactly(
                        "2 La celda D2, columna «ordenes[0].numero», contiene la fecha 2026-10-03, y aquí va un texto"
                                + AS_TEXT);
        assertThat(sheet(
                        "validacion-venta",
                        List.of("numeroSolicitud", "respaldo.carnetIdentidad"),
                        List.of("S-1", new Formatted(12345, "0000000"))))
                .containsExactly(
                        "2 La celda B2, columna «respaldo.carnetIdentidad», contiene el número 12345, y aquí va un"
                                + " texto" + AS_TEXT);
    }

    @Test
    void shortened_in_a_csv() {
        String csv = "numeroSolicitudAnulacion;numeroSolicitudVenta;formaPago;ordenes[0].numero\n"
                + "AN-1;1,23457E+14;SIN_COSTO;\n1.23457E+14;V-2;SIN_COSTO;\nAN-3;591700123456789012;SIN_COSTO;\n";

        assertThat(lines(CIERRE, "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "2 La celda B2, columna «numeroSolicitudVenta», contiene «1,23457E+14», un número que la hoja"
                                + " de cálculo abrevió" + AS_TEXT,
                        "3 La celda A3, columna «numeroSolicitudAnulacion», contiene «1.23457E+14», un número que la"
                                + " hoja de cálculo abrevió" + AS_TEXT,
                        "4 decidida");
    }

    @Test
    void but_not_in_a_note() {
        String csv = "numeroSolicitud;fechaSolicitud;puntoVenta;counter;canal;segmento;observaciones\n"
                + "S-1;2026-03-09T09:30:00-04:00;P;C;VIRTUAL;RESIDENCIAL;1E+14\n";

        assertThat(lines("validacion-venta", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("2 decidida");
    }

    private static List<String> sheet(String decision, List<?>... rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Día");
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows[i].size(); j++) {
                    fill(row.createCell(j), rows[i].get(j));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return lines(decision, Format.XLSX.mediaType(), out.toByteArray());
        }
    }

    private static void fill(Cell cell, Object value) {
        if (value instanceof Formatted number) {
            cell.setCellValue(number.value());
            format(cell, number.format());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            format(cell, "dd/mm/yyyy");
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static void format(Cell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    /** Each line's number, with why it cannot be read, its contract's fault, or that it was decided. */
    private static List<String> lines(String decision, String type, byte[] body) {
        String answer = given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(body)
                .queryParams("registrar", false, "formato", "ndjson")
                .post("/api/v1/decisiones/" + decision + "/lote")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return answer.lines()
                .map(JsonPath::from)
                .filter(line -> line.get("resumen") == null)
                .map(line -> line.get("linea") + " " + told(line))
                .toList();
    }

    private static String told(JsonPath line) {
        if (line.get("dictamen") != null) {
            return "decidida";
        }
        List<String> errores = line.getList("problema.errores.collect { it.campo + ' ' + it.codigo }");
        return errores == null || errores.isEmpty() ? line.getString("problema.detail") : String.join(", ", errores);
    }
}
