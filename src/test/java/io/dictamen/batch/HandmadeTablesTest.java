package io.dictamen.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people and their spreadsheets leave them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HandmadeTablesTest {
    private static final String LOTE = "/api/v1/decisiones/indicador/lote?registrar=false";
    private static final String ADDED =
            ";valor;resultado;parametro;id;clausulas;problema;problema.campos;problema.mensaje";
    private static final String QUALITY = ";98;ACEPTADO;≥ 98 %;ID;COM-GCM-P11 III.2;;;";
    private static final String NOT_DECIDED = ";;;;;;La línea no se puede leer;;";
    private static final String QUOTED = " En un CSV, la celda que lleva el separador va entre comillas.";

    @Test
    void a_line_with_more_cells_than_titles_is_refused_and_given_back_whole_so_that_it_is_never_decided() {
        String once = csv("indicador;numerador;denominador;;\n"
                + "CALIDAD_DIGITACION;1;960;2;000\n"
                + "CALIDAD_DIGITACION;98;100; ;\n"
                + "CALIDAD_DIGITACION;98\n"
                + ";;;;\n"
                + ";;;x\n");

        assertThat(once)
                .isEqualTo("indicador;numerador;denominador" + ADDED + "\r\n"
                        + "CALIDAD_DIGITACION;1;960" + NOT_DECIDED
                        + "La línea 2 tiene 5 celdas y el encabezado 3: la celda D2, «2», está en una columna sin título."
                        + QUOTED + ";2;000\r\n"
                        + "CALIDAD_DIGITACION;98;100" + QUALITY + "\r\n"
                        + "CALIDAD_DIGITACION;98;;;;;;;El pedido no cumple su contrato;denominador;"
                        + "Falta denominador: el total de los casos. Se pide cuando indicador es CALIDAD_DIGITACION,"
                        + " ANULACION_EFECTIVA u HOJA_VENTAS_CLARO.\r\n"
                        + ";;" + NOT_DECIDED
                        + "La línea 6 tiene 4 celdas y el encabezado 3: la celda D6, «x», está en una columna sin título."
                        + QUOTED + ";x\r\n");
        assertThat(csv(once).lines().filter(line -> line.startsWith("CALIDAD_DIGITACION;1;")))
                .containsExactly("CALIDAD_DIGITACION;1;960" + NOT_DECIDED
                        + "La línea 2 tiene 13 celdas y el encabezado 11: la celda L2, «2», está en una columna sin"
                        + " título." + QUOTED + ";2;000");
    }

    @Test
    void notes_that_were_put_between_the_columns_of_an_answer_are_not_lost() {
        assertThat(csv("indicador;numerador;denominador;;valor;resultado;;problema\n"
                        + "CALIDAD_DIGITACION;98;100;una;1;ERROR;otra;nada\n"
                        + ";;;;1;ERROR;;nada\n"))
                .isEqualTo("indicador;numerador;denominador;" + ADDED + "\r\nCALIDAD_DIGITACION;98;100;una" + QUALITY
                        + ";otra\r\n");
    }

    @Test
    void what_stands_under_no_title_in_a_sheet_is_given_back_and_beyond_the_last_title_refused() throws IOException {
        List<List<Object>> filas = List.of(
                List.of("indicador", "numerador", "", "denominador"),
                List.of("CALIDAD_DIGITACION", 98, "nota perdida", 100),
                List.of("CALIDAD_DIGITACION", 98, "nota", 100, "", "otra"),
                List.of("", "", "solo una nota"));

        assertThat(xlsx(filas))
                .containsExactly(
                        "indicador|numerador||denominador" + ADDED.replace(';', '|'),
                        "CALIDAD_DIGITACION|98|nota perdida|100|98|ACEPTADO|≥ 98 %|ID|COM-GCM-P11 III.2",
                        "CALIDAD_DIGITACION|98|nota|100||||||La línea no se puede leer||La línea 3 tiene 6 celdas y el"
                                + " encabezado 4: la celda F3, «otra», está en una columna sin título.|otra",
                        "||solo una nota|||||||El pedido no cumple su contrato|indicador|Falta indicador: el indicador que se mide.");
    }

    @Test
    void a_title_that_is_a_formula_or_a_number_is_no_column_that_is_passed_over() throws IOException {
        byte[] libro = workbook(List.of(List.of("indicador", 2026, "=A1")));
        plain().contentType(Format.XLSX.mediaType())
                .body(libro)
                .post(LOTE)
                .then()
                .statusCode(422)
                .body(
                        "detail",
                        equalTo(
                                "La celda C1, del encabezado, lleva una fórmula: péguela como valor con «Pegado especial,"
                                        + " Valores». La columna B, «2026», no es un campo de esta decisión."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.100 | «1.100» puede leerse con miles o con decimales: escriba 1100 o 1,1.",
                "+1.100 | «+1.100» puede leerse con miles o con decimales: escriba +1100 o 1,1.",
                "1.100,00 | «1.100,00» lleva separador de miles: escriba 1100,00.",
                "1.234.567 | «1.234.567» lleva separador de miles: escriba 1234567.",
                "1 100 | «1 100» lleva separador de miles: escriba 1100.",
                "1'100 | «1'100» lleva separador de miles: escriba 1100.",
                "Bs 1100 | «Bs 1100» no es solo un número: escriba sus cifras, como 1500 o 1,5."
            })
    void a_number_with_thousands_is_refused_in_its_field_with_what_to_write(String numero, String sentence) {
        assertThat(csv("indicador;anterior;actual\nVENTAS_DIGITALES;999;\"" + numero
                        + "\"\nVENTAS_DIGITALES;999;1100\n"))
                .contains("\r\nVENTAS_DIGITALES;999;" + numero + ";;;;;;El pedido no cumple su contrato;actual;actual: "
                        + sentence + "\r\n")
                .contains("\r\nVENTAS_DIGITALES;999;1100;110,1101;APROBADO;");
    }

    @Test
    void in_a_csv_of_commas_and_in_the_text_of_a_sheet_a_decimal_comma_is_told_too() throws IOException {
        assertThat(csv("indicador,anterior,actual\nVENTAS_DIGITALES,999,\"1,100\"\nVENTAS_DIGITALES,1,1.100\n"
                        + "VENTAS_DIGITALES,99,\"110,5\"\n"))
                .contains(",actual,\"actual: «1,100» puede leerse con miles o con decimales: escriba 1100 o 1.1.\"\r\n")
                .contains("\r\nVENTAS_DIGITALES,1,1.100,110,APROBADO,")
                .contains(
                        ",actual,\"actual: «110,5» lleva coma, y aquí los decimales van con punto: escriba 110.5.\"\r\n");
        assertThat(xlsx(List.of(
                        List.of("indicador", "anterior", "actual"),
                        List.of("VENTAS_DIGITALES", 999, "1.100"),
                        List.of("VENTAS_DIGITALES", 1, new BigDecimal("1.1")))))
                .contains(
                        "VENTAS_DIGITALES|999|1.100||||||El pedido no cumple su contrato|actual|actual: «1.100» puede leerse"
                                + " con miles o con decimales: dé a la celda el formato General y vuelva a escribir el número.")
                .anyMatch(fila -> fila.startsWith("VENTAS_DIGITALES|1|1.1|110|APROBADO"));
    }

    @Test
    void every_fault_of_a_line_is_told_and_each_in_its_own_words() {
        String header = "cliente.codigo;cliente.segmento;cliente.facturacionMensual;fechaCorte;reportes[0].numero;"
                + "reportes[0].fecha";
        String answer = post(
                        "/api/v1/decisiones/top10-clasificacion/lote?registrar=false&formato=ndjson",
                        header + "\nC-1;RESIDENCAL;1.500;22/05/2026;R-1;20/5/26\n")
                .asString();

        assertThat(answer)
                .contains("\"campo\":\"cliente.segmento\"", "¿Quiso decir «RESIDENCIAL»?")
                .contains("{\"campo\":\"cliente.facturacionMensual\",\"codigo\":\"TIPO\",\"mensaje\":"
                        + "\"cliente.facturacionMensual: «1.500» puede leerse con miles o con decimales: escriba 1500 o"
                        + " 1,5.\"}")
                .contains("\"fechaCorte: «22/05/2026» se escribe 2026-05-22.\"")
                .contains("\"reportes[0].fecha: «20/5/26» se escribe 2026-05-20.\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "indicador|numerador # |  # Escriba encima una primera línea sep=|.",
                "indicador:numerador # : # Escriba encima una primera línea sep=:.",
                "sep=;>indicador,numerador # , # Escriba en la primera línea sep=,."
            })
    void a_header_that_is_parted_by_something_else_is_told_the_separator(String csv, String meant, String how) {
        String header = csv.substring(csv.indexOf('>') + 1);

        assertThat(given().header("Content-Type", "text/csv; charset=UTF-8")
                        .body(csv.replace('>', '\n') + "\nCALIDAD_DIGITACION" + meant + "98\n")
                        .post(LOTE)
                        .then()
                        .statusCode(422)
                        .extract()
                        .jsonPath()
                        .getString("detail"))
                .isEqualTo("El encabezado del CSV es una sola celda, «" + header + "». ¿Quiso separar con «" + meant
                        + "»? " + how);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\r\n",
                "\"sep=;\"\r\n",
                "\uFEFFsep=;\r\n",
                "\uFEFF\"sep=;\"\r\n",
                "sep=;;;\r\n",
                " sep = ;\r\n"
            })
    void a_first_line_that_says_the_separator_is_kept(String first) {
        String csv = first
                + "indicador;numerador;denominador\r\nCALIDAD_DIGITACION;98;100\r\nCALIDAD_DIGITACION;\"x\" y\r\n";

        assertThat(csv(csv))
                .isEqualTo(
                        first + "indicador;numerador;denominador" + ADDED + "\r\nCALIDAD_DIGITACION;98;100" + QUALITY
                                + "\r\n;;" + NOT_DECIDED
                                + "\"Línea 4: hay texto detrás de unas comillas que se cierran; una"
                                + " comilla dentro de una celda se escribe dos veces, y la celda va entera entre comillas.\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "sep=\t", "sep=|", "sep=,"})
    void any_separator_is_read_and_kept(String said) {
        String separator = said.substring(said.length() - 1);
        String first = said.length() > 1 ? said + "\r\n" : "";
        String answer = csv(first + "indicador;anterior;actual\nVENTAS_DIGITALES;99.5;110.5\n".replace(";", separator));

        assertThat(answer)
                .isEqualTo(first
                        + ("indicador;anterior;actual" + ADDED + "\r\nVENTAS_DIGITALES;99.5;110.5;"
                                        + (separator.equals(",") ? "111.0553" : "111,0553")
                                        + ";APROBADO;≥ 98 %;ID;VENTAS-DIGITALES III.2;;;\r\n")
                                .replace(";", separator));
        assertThat(csv(answer)).isEqualTo(answer);
    }

    @Test
    void lines_that_end_in_a_carriage_return_alone_or_in_anything_are_read() {
        for (String end : List.of("\r", "\r\n", "\n")) {
            assertThat(csv("indicador;numerador;denominador" + end + "CALIDAD_DIGITACION;98;100" + end + end
                            + "CALIDAD_DIGITACION;98;100\n"))
                    .isEqualTo("indicador;numerador;denominador" + ADDED + "\r\n"
                            + ("CALIDAD_DIGITACION;98;100" + QUALITY + "\r\n").repeat(2));
        }
    }

    @Test
    void the_white_space_of_the_contract_around_titles_and_cells_says_nothing() {
        for (String space : List.of("\u00A0", "\u2007", "\u202F", "\u3000")) {
            assertThat(csv("indicador" + space + ";" + space + "numerador;denominador;" + space + "\n"
                            + space + "CALIDAD_DIGITACION" + space + ";98" + space + ";" + space + "100;" + space + "\n"
                            + space + ";" + space + "\n"))
                    .contains(QUALITY)
                    .hasLineCount(2);
        }
    }

    @Test
    void a_full_width_formula_comes_back_inert_and_is_read_as_it_was() {
        String csv = "indicador;numerador;denominador\n＝1;98;100\n\" =1\";98;100\n";
        String once = csv(csv);

        assertThat(once).contains("\r\n'＝1;98;100;", "se recibió «＝1»", "\r\n' =1;98;100;", "se recibió «=1»");
        assertThat(csv(once)).isEqualTo(once);
    }

    private static RequestSpecification plain() {
        return given().config(RestAssured.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    private static Response post(String path, String csv) {
        Response answer = plain().contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(path);
        answer.then().statusCode(200);
        return answer;
    }

    /** Ids are new at every call. */
    private static String csv(String csv) {
        String answer = new String(post(LOTE, csv).asByteArray(), StandardCharsets.UTF_8);
        return answer.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
    }

    /** The rows of the answer, each as its texts. */
    private static List<String> xlsx(List<List<Object>> filas) throws IOException {
        byte[] answer = plain().contentType(Format.XLSX.mediaType())
                .body(workbook(filas))
                .post(LOTE)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(answer))) {
            DataFormatter shown = new DataFormatter(Locale.ROOT);
            for (Row row : libro.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(shown.formatCellValue(row.getCell(i)));
                }
                rows.add(cells.stream()
                        .collect(Collectors.joining("|"))
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"));
            }
        }
        return rows;
    }

    private static byte[] workbook(List<List<Object>> filas) throws IOException {
        try (XSSFWorkbook libro = new XSSFWorkbook()) {
            XSSFSheet hoja = libro.createSheet("Día");
            for (int i = 0; i < filas.size(); i++) {
                Row row = hoja.createRow(i);
                for (int j = 0; j < filas.get(i).size(); j++) {
                    fill(row.createCell(j), filas.get(i).get(j));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            libro.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value.toString().startsWith("=")) {
            cell.setCellFormula(value.toString().substring(1));
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
