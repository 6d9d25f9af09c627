package io.dictamen.crossing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.EmptyJournal;
import io.dictamen.TestDatabase;
import io.dictamen.http.Places.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class CruceTest {
    private static final String PATH = "/api/v1/reportes/cruce-ventas";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String BASE = """
            venta;plan;valor;fecha
            V-1;INT-100;99,50;01/03/2026
             V-2 ;INT-50;80;2026-03-02
            V-3;=1+1;10;
            """;
    private static final String HOJA = """
            valor,fecha,PLAN CLARO,venta
            80.0,2/3/2026,INT-100,V-2
            99.5,2026-03-01,INT-100,V-1
            7,2026-03-05,TV-HD,V-9
            """;
    private static final String COMPARAR = "plan=PLAN CLARO,valor,fecha";

    @Inject
    Cruces cruces;

    @Test
    void each_sale_gets_its_verdict_and_where_it_differs() {
        JsonPath report = ok(form(BASE, HOJA).queryParam("comparar", COMPARAR).queryParam("registrar", false));

        assertThat(report.getMap("").keySet())
                .isEqualTo(Map.of("reporte", 1, "totales", 1, "filas", 1, "siguiente", 1)
                        .keySet());
        assertThat(report.getList("filas"))
                .isEqualTo(List.of(
                        Map.of(
                                "venta",
                                "V-1",
                                "estado",
                                "CONFORME",
                                "accion",
                                "NINGUNA",
                                "diferencias",
                                List.of(),
                                "lineaAlmacontact",
                                2,
                                "lineaClaro",
                                3),
                        Map.of(
                                "venta",
                                "V-2",
                                "estado",
                                "DIFIERE",
                                "accion",
                                "ESCALAR",
                                "diferencias",
                                List.of(Map.of(
                                        "columna", "plan=PLAN CLARO", "almacontact", "INT-50", "claro", "INT-100")),
                                "lineaAlmacontact",
                                3,
                                "lineaClaro",
                                2),
                        Map.of(
                                "venta", "V-3",
                                "estado", "NO_APARECE",
                                "accion", "RECLAMAR",
                                "diferencias", List.of(),
                                "lineaAlmacontact", 4),
                        Map.of(
                                "venta", "V-9",
                                "estado", "NO_REGISTRADA",
                                "accion", "INVESTIGAR",
                                "diferencias", List.of(),
                                "lineaClaro", 4)));
        assertThat(report.getMap("totales"))
                .isEqualTo(Map.of(
                        "ventas", 4,
                        "enBaseAlmacontact", 3,
                        "enHojaClaro", 3,
                        "noAparecen", 1,
                        "reclamadas", 1,
                        "comparadas", "plan=PLAN CLARO, valor, fecha",
                        "version", 1,
                        "indicador",
                                Map.of(
                                        "indicador",
                                        "HOJA_VENTAS_CLARO",
                                        "numerador",
                                        1,
                                        "denominador",
                                        3,
                                        "valor",
                                        33.3333f,
                                        "resultado",
                                        "OBSERVADO",
                                        "parametro",
                                        "= 0 %"),
                        "porEstado",
                                List.of(
                                        Map.of("estado", "CONFORME", "accion", "NINGUNA", "ventas", 1),
                                        Map.of("estado", "DIFIERE", "accion", "ESCALAR", "ventas", 1),
                                        Map.of("estado", "NO_APARECE", "accion", "RECLAMAR", "ventas", 1),
                                        Map.of("estado", "NO_REGISTRADA", "accion", "INVESTIGAR", "ventas", 1))));
        assertThat(indicator()).isEqualTo("0/0 SIN_DATOS");
    }

    @Test
    void without_columns_to_compare_a_sale_in_both_sheets_is_the_same() {
        JsonPath report = ok(form(BASE, HOJA).queryParam("registrar", false));

        assertThat(report.getList("filas.collect { it.venta + ' ' + it.estado }"))
                .isEqualTo(List.of("V-1 CONFORME", "V-2 CONFORME", "V-3 NO_APARECE", "V-9 NO_REGISTRADA"));
        assertThat(report.getString("totales.comparadas"))
                .isEqualTo("Ninguna columna: toda venta que está en las dos hojas coincide.");
    }

    @Test
    void the_indicator_of_the_month_is_read_from_the_verdicts_that_were_recorded() {
        JsonPath report = ok(form(BASE, HOJA).queryParam("comparar", COMPARAR));

        assertThat(indicator()).isEqualTo("1/3 OBSERVADO");
        List<String> ids = report.getList("filas.dictamen");
        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSize(4)
                .allSatisfy(id -> assertThat(UUID.fromString(id)).isNotNull());
        assertThat(given().get("/api/v1/dictamenes/" + ids.get(1)).jsonPath().getMap("resultado"))
                .isEqualTo(Map.of("estado", "DIFIERE", "accion", "ESCALAR"));

        ok(form(BASE, "venta\nV-1\nV-2\nV-3\n"));
        assertThat(indicator()).isEqualTo("0/3 ACEPTADO");
    }

    @Test
    void a_workbook_and_a_csv_are_the_same_where_their_values_are() throws Exception {
        byte[] base = workbook(
                List.of("Nº", "plan", "valor", "fecha", "activa"),
                List.of(1001, "007", 99.5, LocalDate.of(2026, 3, 1), true),
                List.of("A-2", 7, 1000000, "x", false));
        String claro = "OT;plan;valor;fecha;activa\n1001;007;99,500;1/3/2026;verdadero\nA-2;007;1000000,00;x;FALSO\n";
        JsonPath report = ok(given().multiPart("almacontact", "base.xlsx", base)
                .multiPart("claro", "claro.csv", claro.getBytes(StandardCharsets.UTF_8))
                .multiPart(new MultiPartSpecBuilder("Nº")
                        .controlName("ventaAlmacontact")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .multiPart("ventaClaro", "OT")
                .multiPart("comparar", "plan,valor,fecha,activa")
                .multiPart("registrar", "false"));

        assertThat(report.getList("filas.collect { it.venta + ' ' + it.estado + ' ' + it.diferencias }"))
                .isEqualTo(List.of("1001 CONFORME []", "A-2 DIFIERE [[columna:plan, almacontact:7, claro:007]]"));
    }

    @Test
    void the_answer_as_a_file_runs_no_formula() throws Exception {
        String hoja = HOJA.replace("INT-100,V-2", "=cmd(),V-2").replace("V-9", "@V-9");
        assertThat(form(BASE, hoja)
                        .queryParams("comparar", "plan=PLAN CLARO", "registrar", false)
                        .accept("text/csv")
                        .post(PATH)
                        .then()
                        .statusCode(200)
                        .contentType("text/csv; charset=UTF-8")
                        .extract()
                        .asString())
                .isEqualTo("\uFEFFVENTA;ESTADO;ACCIÓN;DIFERENCIAS (ALMACONTACT ≠ CLARO);LÍNEA EN ALMACONTACT;LÍNEA EN"
                        + " CLARO;DICTAMEN\r\n"
                        + "V-1;Conforme;Ninguna;;2;3;\r\n"
                        + "V-2;Difiere;Escalar;plan=PLAN CLARO: INT-50 ≠ =cmd();3;2;\r\n"
                        + "V-3;No aparece;Reclamar;;4;;\r\n"
                        + "'@V-9;No registrada;Investigar;;;4;\r\n");
        byte[] file = form(BASE, hoja)
                .queryParams("formato", "xlsx", "registrar", false)
                .post(PATH)
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet filas = libro.getSheet("Cruce de ventas");
            assertThat(filas.getRow(8).getCell(0).getStringCellValue()).isEqualTo("@V-9");
            assertThat(filas.getRow(8).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(libro.getSheet("Totales").getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(4);
        }
    }

    @Test
    void all_the_faults_of_both_sheets_come_in_one_answer() {
        String base = "venta;plan\nV-1;a\n;b\nV-1;c\n\"V-2;d\n" + "V".repeat(10_001) + ";e\n";
        Response answer = form(base, "Venta,plan,plan\nV-1,x,y\n")
                .queryParam("comparar", "plan")
                .post(PATH);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getList("errores.mensaje"))
                .isEqualTo(List.of(
                        "La base de Almacontact, línea 3: falta el número de la venta, columna «venta».",
                        "La base de Almacontact, línea 4: la venta «V-1» ya está en la línea 2.",
                        "La base de Almacontact, línea 5: hay unas comillas que no se cierran.",
                        "La hoja de Claro no tiene la columna «venta». ¿Quiso decir «Venta»? Sus columnas son Venta, plan.",
                        "La hoja de Claro tiene dos columnas «plan»: B y C."));
        assertThat(answer.jsonPath().getMap("errores[1]"))
                .isEqualTo(Map.of(
                        "archivo", "almacontact",
                        "linea", 4,
                        "mensaje", "La base de Almacontact, línea 4: la venta «V-1» ya está en la línea 2."));
        assertThat(answer.jsonPath().getString("detail"))
                .isEqualTo(
                        "Las hojas tienen 5 faltas. La primera: La base de Almacontact, línea 3: falta el número de la"
                                + " venta, columna «venta».");
        assertThat(form("venta\n" + "V".repeat(10_001) + "\n", "venta\nV-1\n")
                        .post(PATH)
                        .jsonPath()
                        .getString("detail"))
                .isEqualTo("La base de Almacontact, línea 2: venta tiene 10001 caracteres; puede tener hasta 10000.");
        assertThat(indicator()).isEqualTo("0/0 SIN_DATOS");
    }

    @Test
    void a_line_with_more_cells_than_titles_and_ambiguous_thousands_are_told_and_nothing_is_compared()
            throws Exception {
        String base =
                "sep=;\nventa;plan;valor;;\nV-1;INT-50;1.250;;\nV-2;INT-50;1.500,00\nV-3;70 12 34 56;1,250\nV-4;a;b; ;c\n";
        String claro = "venta,plan,valor\nV-1,INT-50,99,5\nV-2,INT-50,\"1,500\"\nV-3,70 12 34 56,1.25\nV-4,a,b\n";
        Response answer = form(base, claro).queryParam("comparar", "plan,valor").post(PATH);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errores.mensaje"))
                .isEqualTo(List.of(
                        "La base de Almacontact, línea 3: la celda C3: «1.250» puede leerse con miles o con decimales:"
                                + " escriba 1250 o 1,25.",
                        "La base de Almacontact, línea 4: la celda C4: «1.500,00» lleva separador de miles: escriba"
                                + " 1500,00.",
                        "La base de Almacontact, línea 6: tiene 5 celdas y el encabezado 3: la celda E6, «c», está en una"
                                + " columna sin título. En un CSV, la celda que lleva el separador va entre comillas.",
                        "La hoja de Claro, línea 2: tiene 4 celdas y el encabezado 3: la celda D2, «5», está en una columna"
                                + " sin título. En un CSV, la celda que lleva el separador va entre comillas.",
                        "La hoja de Claro, línea 3: la celda C3: «1,500» puede leerse con miles o con decimales: escriba"
                                + " 1500 o 1.5."));
        assertThat(given().multiPart(
                                "almacontact", "b.xlsx", workbook(List.of("venta", "valor"), List.of("V-1", "1.250")))
                        .multiPart("claro", "c.csv", "venta\nV-1\n".getBytes(StandardCharsets.UTF_8))
                        .queryParam("comparar", "valor=venta")
                        .post(PATH)
                        .jsonPath()
                        .getString("detail"))
                .isEqualTo(
                        "La base de Almacontact, línea 2: la celda B2: «1.250» puede leerse con miles o con decimales:"
                                + " dé a la celda el formato General y vuelva a escribir el número.");
        assertThat(indicator()).isEqualTo("0/0 SIN_DATOS");
    }

    @Test
    void a_number_in_the_form_of_another_file_is_told_and_never_compared_as_a_text() throws Exception {
        String base = "venta;valor\nV-1;1,5\nV-2;1 500\nV-3;1\u00A0500,50\nV-4;12 345 678\n";
        String claro = "venta,valor\nV-1,\"1,5\"\nV-2,1500\nV-3,\"-0,25\"\nV-4,\"1 500,5\"\n";
        Response answer = form(base, claro).queryParam("comparar", "valor").post(PATH);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errores.mensaje"))
                .isEqualTo(List.of(
                        "La base de Almacontact, línea 3: la celda B3: «1 500» lleva separador de miles: escriba 1500.",
                        "La base de Almacontact, línea 4: la celda B4: «1\u00A0500,50» lleva separador de miles: escriba"
                                + " 1500,50.",
                        "La base de Almacontact, línea 5: la celda B5: «12 345 678» lleva separador de miles: escriba"
                                + " 12345678.",
                        "La hoja de Claro, línea 2: la celda B2: «1,5» lleva coma, y aquí los decimales van con punto:"
                                + " escriba 1.5.",
                        "La hoja de Claro, línea 4: la celda B4: «-0,25» lleva coma, y aquí los decimales van con punto:"
                                + " escriba -0.25.",
                        "La hoja de Claro, línea 5: la celda B5: «1 500,5» lleva separador de miles: escriba 1500.5."));
        assertThat(given().multiPart(
                                "almacontact", "b.xlsx", workbook(List.of("venta", "valor"), List.of("V-1", "1,5")))
                        .multiPart("claro", "c.csv", "venta;valor\nV-1;1,5\n".getBytes(StandardCharsets.UTF_8))
                        .queryParam("comparar", "valor")
                        .post(PATH)
                        .jsonPath()
                        .getString("detail"))
                .isEqualTo(
                        "La base de Almacontact, línea 2: la celda B2: «1,5» lleva coma, y aquí los decimales van con"
                                + " punto: dé a la celda el formato General y vuelva a escribir el número.");
    }

    @Test
    void what_is_no_number_is_compared_as_it_is_written_and_a_numeric_cell_by_its_value() throws Exception {
        byte[] base = workbook(
                List.of("venta", "valor"),
                List.of("V-1", "7 123 4567"),
                List.of("V-2", "591 712 345 67"),
                List.of("V-3", "+591 712 345 678"),
                List.of("V-4", "007,5"),
                List.of("V-5", "1,5 Mbps"),
                List.of("V-6", "1,5,2"),
                List.of("V-7", 99.125),
                List.of("V-8", "012 345 678"));
        String claro = "venta,valor\nV-1,7 123 4567\nV-2,591 712 345 67\nV-3,+591 712 345 678\nV-4,\"007,5\"\n"
                + "V-5,\"1,5 Mbps\"\nV-6,\"1,5,2\"\nV-7,99.1250\nV-8,012 345 678\n";

        assertThat(ok(given().multiPart("almacontact", "b.xlsx", base)
                                .multiPart("claro", "c.csv", claro.getBytes(StandardCharsets.UTF_8))
                                .queryParam("comparar", "valor")
                                .queryParam("registrar", false))
                        .getList("filas.collect { it.venta + ' ' + it.estado }"))
                .isEqualTo(IntStream.rangeClosed(1, 8)
                        .mapToObj(i -> "V-" + i + " CONFORME")
                        .toList());
    }

    @Test
    void a_header_that_is_parted_by_something_else_is_told_the_separator() {
        assertThat(form("venta|plan\nV-1|x\n", "sep=;\nventa,plan\nV-1,x\n")
                        .post(PATH)
                        .jsonPath()
                        .getList("errores.mensaje"))
                .isEqualTo(List.of(
                        "La base de Almacontact no se puede leer. El encabezado del CSV es una sola celda, «venta|plan»."
                                + " ¿Quiso separar con «|»? Escriba encima una primera línea sep=|.",
                        "La hoja de Claro no se puede leer. El encabezado del CSV es una sola celda, «venta,plan»."
                                + " ¿Quiso separar con «,»? Escriba en la primera línea sep=,."));
    }

    @Test
    void sheets_are_read_whatever_parts_their_cells_and_ends_their_lines_and_white_space_joins_nothing_apart() {
        String base = "\uFEFF\"sep=\t\"\r\nventa\u00A0\tplan\tvalor\r\n\u202FV-1\u2007\tINT-50\u00A0\t99,5\r\n";
        String claro = "venta,plan,valor\rV-1,INT-50,99.50\r";

        assertThat(
                        ok(form(base, claro)
                                        .queryParams(
                                                "comparar",
                                                "plan\u00A0,\u00A0valor",
                                                "venta",
                                                "venta\u00A0",
                                                "registrar",
                                                false))
                                .getList(
                                        "filas.collect { it.venta + ' ' + it.estado + ' ' + it.lineaAlmacontact + ' ' + it.lineaClaro }"))
                .isEqualTo(List.of("V-1 CONFORME 3 2"));
    }

    @Test
    void the_columns_of_both_sheets_are_offered_with_what_each_seems_to_be() throws Exception {
        byte[] base = workbook(
                List.of("N° de venta", "Plan", "Valor Bs.", "a=b", "doble", "doble"),
                List.of("V-1", "INT-50", 99.5, "<b>", "", "x"),
                List.of("V-2", "INT-100", 80, "", "", ""));
        String claro = "ORDEN;PLÁN;VALOR_BS;Planes\nV-1;INT-50;99,5;=1+1\n";
        JsonPath offered = given().multiPart("almacontact", "<i>base.xlsx", base)
                .multiPart("claro", "c.csv", claro.getBytes(StandardCharsets.UTF_8))
                .post(PATH + "/columnas")
                .jsonPath();

        assertThat(offered.getString("almacontact.venta")).isEqualTo("N° de venta");
        assertThat(offered.getString("claro.venta")).isEqualTo("ORDEN");
        assertThat(offered.getList("almacontact.columnas.collect { it.letra + ' ' + it.titulo + ' ' + it.valores }"))
                .isEqualTo(List.of(
                        "A N° de venta [V-1, V-2]",
                        "B Plan [INT-50, INT-100]",
                        "C Valor Bs. [99.5, 80]",
                        "D a=b [<b>]",
                        "E doble []",
                        "F doble [x]"));
        assertThat(offered.getList("almacontact.columnas.motivo"))
                .isEqualTo(Arrays.asList(
                        null,
                        null,
                        null,
                        "Su título lleva una coma o un signo =: quítelo en la hoja para comparar esta columna.",
                        "Hay 2 columnas con este título: deje uno solo.",
                        "Hay 2 columnas con este título: deje uno solo."));
        assertThat(offered.getList("comparar"))
                .isEqualTo(List.of(
                        Map.of("almacontact", "Plan", "claro", "PLÁN", "seguro", true),
                        Map.of("almacontact", "Valor Bs.", "claro", "VALOR_BS", "seguro", true)));
    }

    @Test
    void a_form_may_have_a_field_for_each_pair_of_columns() {
        JsonPath crossed = given().multiPart("almacontact", "b.csv", BASE.getBytes(StandardCharsets.UTF_8))
                .multiPart("claro", "c.csv", HOJA.getBytes(StandardCharsets.UTF_8))
                .multiPart("comparar", "plan=PLAN CLARO")
                .multiPart("comparar", "")
                .multiPart("comparar", "valor")
                .multiPart("registrar", "false")
                .post(PATH)
                .jsonPath();

        assertThat(crossed.getString("totales.comparadas")).isEqualTo("plan=PLAN CLARO, valor");
    }

    @Test
    void one_sheet_alone_is_offered_and_one_that_is_none_is_told() {
        assertThat(given().multiPart("claro", "c.csv", "otra;plan\n1;2\n".getBytes(StandardCharsets.UTF_8))
                        .post(PATH + "/columnas")
                        .jsonPath()
                        .getMap(""))
                .containsOnlyKeys("claro", "comparar");
        assertThat(given().multiPart("claro", "c.csv", "\n;;\n".getBytes(StandardCharsets.UTF_8))
                        .post(PATH + "/columnas")
                        .then()
                        .statusCode(422)
                        .extract()
                        .jsonPath()
                        .getString("detail"))
                .startsWith("La hoja de Claro no ");
    }

    @Test
    void a_cell_that_says_nothing_is_told_with_its_address() throws Exception {
        byte[] base = workbook(List.of("venta", "plan"), List.of("V-1", new Formula("1+1")));
        assertThat(given().multiPart("almacontact", "b.xlsx", base)
                        .multiPart("claro", "c.csv", "venta\nV-1\n".getBytes(StandardCharsets.UTF_8))
                        .queryParam("comparar", "plan=venta")
                        .post(PATH)
                        .then()
                        .statusCode(422)
                        .extract()
                        .jsonPath()
                        .getString("detail"))
                .isEqualTo("La base de Almacontact, línea 2: la celda B2 lleva una fórmula: péguela como valor con"
                        + " «Pegado especial, Valores».");
    }

    @Test
    void a_sales_number_that_a_spreadsheet_made_something_else_of_is_told_with_its_cell() throws Exception {
        byte[] base = workbook(
                List.of("venta", "valor"),
                List.of(new Formatted(4521, "00000000"), 1),
                List.of(LocalDate.of(2026, 3, 10), 2),
                List.of(true, 3),
                List.of(591700123456789012d, 4),
                List.of(2.1, 5),
                List.of(4522, new Formatted(77, "0000")),
                List.of("V-8", new Formatted(1234.5, "#,##0.00")));
        String claro = "venta;valor\n00004521;1\n1,23457E+14;2\n4522;0077\nV-8;1234,50\nV-9;1,23457E+14\n";
        Response answer = given().multiPart("almacontact", "base.xlsx", base)
                .multiPart("claro", "claro.csv", claro.getBytes(StandardCharsets.UTF_8))
                .queryParam("comparar", "valor")
                .post(PATH);
        String asText = ": dé a la columna el formato Texto y escriba el valor de nuevo.";

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errores.mensaje"))
                .isEqualTo(List.of(
                        "La base de Almacontact, línea 2: la celda A2 contiene el número 4521, y aquí va un texto"
                                + asText,
                        "La base de Almacontact, línea 3: la celda A3 contiene la fecha 2026-03-10, y aquí va un texto"
                                + asText,
                        "La base de Almacontact, línea 4: la celda A4 contiene el valor lógico VERDADERO, y aquí va un"
                                + " texto" + asText,
                        "La base de Almacontact, línea 5: la celda A5 contiene el número 591700123456789000, y aquí va un"
                                + " texto" + asText,
                        "La base de Almacontact, línea 6: la celda A6 contiene el número 2.1, y aquí va un texto"
                                + asText,
                        "La base de Almacontact, línea 7: la celda B7 contiene el número 77, y no son esas las cifras que"
                                + " se ven o se escribieron" + asText,
                        "La hoja de Claro, línea 3: la celda A3 contiene «1,23457E+14», un número que la hoja de"
                                + " cálculo abrevió" + asText,
                        "La hoja de Claro, línea 6: la celda B6 contiene «1,23457E+14», un número que la hoja de"
                                + " cálculo abrevió" + asText));
    }

    @Test
    void files_that_are_no_sheets_are_told_what_they_should_be() {
        Response answer = given().multiPart("almacontact", "b.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0})
                .multiPart("claro", "c.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})
                .post(PATH);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errores.mensaje"))
                .isEqualTo(List.of(
                        "La base de Almacontact no se puede leer. El archivo no es un libro de Excel, o está dañado."
                                + " Ábralo en Excel y guárdelo de nuevo como «Libro de Excel (.xlsx)».",
                        "La hoja de Claro no se puede leer. El libro está en el formato antiguo de Excel (.xls)."
                                + " Ábralo en Excel y guárdelo de nuevo como «Libro de Excel (.xlsx)»."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compara | plan | no existe. ¿Quiso decir «comparar»?",
                "limite | 3 | no existe.",
                "registrar | no | lleva true o false; se recibió «no».",
                "comparar | plan,, | lleva columnas separadas por comas, como plan,valor o plan=PLAN_CLARO.",
                "comparar | a=b=c | lleva columnas separadas por comas, como plan,valor o plan=PLAN_CLARO.",
                "comparar | plan,plan=x | nombra dos veces «plan».",
                "formato | odt | lleva json, csv, xlsx o pdf; se recibió «odt»."
            })
    void a_bad_parameter_is_named_wherever_it_stands(String name, String value, String sentence) {
        for (RequestSpecification sent : List.of(
                form(BASE, HOJA).queryParam(name, value), form(BASE, HOJA).multiPart(name, value))) {
            assertThat((String) sent.post(PATH).then().statusCode(400).extract().path("detail"))
                    .isEqualTo("El parámetro «" + name + "» " + sentence);
        }
    }

    @Test
    void a_form_without_its_two_files_is_told_what_is_missing() {
        assertThat(detail(400, given().multiPart("claro", "c.csv", HOJA.getBytes(StandardCharsets.UTF_8))))
                .startsWith("Falta el archivo «almacontact». Envíe multipart/form-data con dos archivos");
        assertThat(detail(400, form(BASE, HOJA).multiPart("clara", "x.csv", new byte[] {1})))
                .startsWith("El archivo «clara» no se pide. ¿Quiso decir «claro»?");
        assertThat(detail(400, form(BASE, HOJA).multiPart("claro", "x.csv", new byte[] {1})))
                .isEqualTo("El archivo «claro» está repetido.");
        assertThat(detail(400, form(BASE, ""))).isEqualTo("El archivo «claro» está vacío.");
        assertThat(detail(400, given().multiPart("almacontact", "texto")))
                .startsWith("La parte «almacontact» del formulario no es un archivo");
        assertThat(detail(415, given().contentType("application/json").body("{}")))
                .startsWith("El cuerpo no se anuncia como formulario con archivos.");
        assertThat(detail(
                        400,
                        given().config(RestAssured.config()
                                        .encoderConfig(EncoderConfig.encoderConfig()
                                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                                .contentType("multipart/form-data; boundary=x")
                                .body("--x\r\nContent-Disposition:"
                                        + " form-data; name=\"claro\"; filename=\"c.csv\"\r\n\r\nventa\nV-1")))
                .startsWith("El formulario está cortado");
        assertThat(detail(403, form(BASE, HOJA).header("Sec-Fetch-Site", "cross-site")))
                .isEqualTo("Este formulario no se acepta de una página de otro sitio.");
    }

    @Test
    void a_file_over_the_limit_is_a_413_that_is_heard() {
        byte[] large = ("venta\n" + "x".repeat(21 << 20)).getBytes(StandardCharsets.UTF_8);
        assertThat(detail(
                        413,
                        given().multiPart("almacontact", "b.csv", large)
                                .multiPart("claro", "c.csv", HOJA.getBytes(StandardCharsets.UTF_8))))
                .startsWith("El archivo «almacontact» pasa de 20 MiB.");
        String many = IntStream.rangeClosed(0, 50_000)
                .mapToObj(i -> "V-" + i)
                .collect(Collectors.joining("\n", "venta\n", "\n"));
        assertThat(detail(413, form(HOJA, many))).startsWith("La hoja de Claro pasa de 50000 ventas");
    }

    @Test
    void two_sheets_over_the_limit_of_other_bodies_are_crossed() {
        String note = "x".repeat(230);
        String sheet = IntStream.range(0, 40_000)
                .mapToObj(i -> "V-" + i + ";" + note)
                .collect(Collectors.joining("\n", "venta;nota\n", "\n"));
        JsonPath report = ok(form(sheet, sheet).queryParams("comparar", "nota", "registrar", false));

        assertThat(report.getInt("totales.indicador.denominador")).isEqualTo(40_000);
        assertThat(report.getList("totales.porEstado"))
                .isEqualTo(List.of(Map.of("estado", "CONFORME", "accion", "NINGUNA", "ventas", 40_000)));
    }

    @Test
    void who_comes_while_others_are_crossed_is_told_to_come_back() {
        try (Place one = cruces.places.take();
                Place other = cruces.places.take()) {
            assertThat(form(BASE, HOJA)
                            .post(PATH)
                            .then()
                            .statusCode(429)
                            .extract()
                            .header("Retry-After"))
                    .isEqualTo("1");
        }
        ok(form(BASE, HOJA).queryParam("registrar", false));
        cruces.places.take().close();
    }

    private static RequestSpecification form(String almacontact, String claro) {
        return given().multiPart("almacontact", "base.csv", almacontact.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("claro", "claro.csv", claro.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private static JsonPath ok(RequestSpecification sent) {
        return sent.post(PATH).then().statusCode(200).extract().jsonPath();
    }

    private static String detail(int status, RequestSpecification sent) {
        return sent.post(PATH)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .extract()
                .path("detail");
    }

    private static String indicator() {
        JsonPath report = given().queryParam("indicador", "HOJA_VENTAS_CLARO")
                .get("/api/v1/reportes/indicadores")
                .jsonPath();
        List<Map<String, Object>> meses = new ArrayList<>(report.getList("filas"));
        Collections.reverse(meses);
        Map<String, Object> last = meses.get(0);
        return last.get("numerador") + "/" + last.get("denominador") + " " + last.get("resultado");
    }

    private record Formula(String texto) {}

    private record Formatted(double value, String format) {}

    private static byte[] workbook(List<?>... rows) throws IOException {
        try (XSSFWorkbook libro = new XSSFWorkbook()) {
            XSSFSheet hoja = libro.createSheet("Ventas");
            CellStyle date = libro.createCellStyle();
            date.setDataFormat((short) 14);
            for (int i = 0; i < rows.length; i++) {
                Row row = hoja.createRow(i);
                for (int j = 0; j < rows[i].size(); j++) {
                    fill(row.createCell(j), rows[i].get(j), date);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            libro.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Cell cell, Object value, CellStyle date) {
        if (value instanceof Formatted number) {
            cell.setCellValue(number.value());
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(number.format()));
            cell.setCellStyle(style);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.texto());
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
