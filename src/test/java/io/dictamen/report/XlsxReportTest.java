package io.dictamen.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.sheet.StyledTables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxReportTest {
    private static final int HEADINGS = 5;

    @Test
    void a_report_says_what_was_asked_who_made_it_when_and_by_which_release() throws IOException {
        try (XSSFWorkbook book = written(Terminado.of(
                Ccccc.SHAPE,
                List.of(Terminado.solicitud("Ana Ñuñez", "SIN_ERROR")),
                Terminado.totals(),
                "desde",
                "2026-11-23",
                "hasta",
                "2026-11-23",
                "tipoSolicitud",
                "VENTA_INDIVIDUAL",
                "puntoVenta",
                "Plaza Colón"))) {
            assertThat(lines(book.getSheet("CCCCC"), 6))
                    .startsWith(
                            "Control de Calidad por Counter",
                            "Período: 23/11/2026",
                            "Filtros: Punto de venta: Plaza Colón; Trámite: Venta individual",
                            "Hecho por ana.perez el 29/11/2026 17:05 (America/La_Paz) · Versión 3 de las tablas",
                            "",
                            "NÚMERO DE SOLICITUD|FECHA DE SOLICITUD|FECHA DE ATENCIÓN|TRÁMITE|ESTADO|PUNTO DE VENTA|COUNTER"
                                    + "|RESULTADO|ERRORES|INTENTOS|PRIMER DICTAMEN|ÚLTIMO DICTAMEN|ID DEL PRIMERO|ID DEL ÚLTIMO");
        }
    }

    @Test
    void cells_read_as_people_say_them_and_are_real_dates_and_numbers() throws IOException {
        try (XSSFWorkbook book = written(Terminado.ccccc("=2+5"))) {
            XSSFSheet sheet = book.getSheet("CCCCC");
            assertThat(line(sheet.getRow(HEADINGS + 1)))
                    .isEqualTo("S-7|23/11/2026 09:05||Venta individual|Registrada|Plaza Colón|=2+5|Error corregido"
                            + "|V-CI-01, V-NOM-01|1,204|23/11/2026 09:05|23/11/2026 09:05|019a-primero|019a-ultimo");
            assertThat(sheet.getRow(HEADINGS + 1).getCell(1).getLocalDateTimeCellValue())
                    .hasToString("2026-11-23T09:05:33");
            assertThat(sheet.getRow(HEADINGS + 1).getCell(9).getNumericCellValue())
                    .isEqualTo(1_204);
        }
    }

    @Test
    void headings_are_frozen_filtered_and_on_every_page_of_paper_without_the_ids() throws IOException {
        try (XSSFWorkbook book = written(Terminado.ccccc("Ana", "Luis"))) {
            XSSFSheet sheet = book.getSheet("CCCCC");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (HEADINGS + 1));
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A6:N8");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("6:6");
            assertThat(book.getPrintArea(0)).isEqualTo("CCCCC!$A$1:$L$8");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getFooter().getRight()).isEqualTo("Página &P de &N");
        }
    }

    @Test
    void a_column_is_as_wide_as_what_is_in_it_and_long_texts_go_on_in_the_next_line() throws IOException {
        try (XSSFWorkbook book = written(Terminado.ccccc("Ana", "Una persona de nombre tan largo que no cabe"))) {
            XSSFSheet sheet = book.getSheet("CCCCC");
            assertThat(sheet.getColumnWidth(5) / 256).isEqualTo(13);
            assertThat(sheet.getColumnWidth(6) / 256).isEqualTo(24);
            assertThat(sheet.getRow(HEADINGS + 1).getHeightInPoints()).isEqualTo(15);
            assertThat(sheet.getRow(HEADINGS + 2).getHeightInPoints()).isEqualTo(30);
            assertThat(sheet.getRow(HEADINGS + 2).getCell(6).getCellStyle().getWrapText())
                    .isTrue();
        }
    }

    @Test
    void what_is_right_and_what_is_not_has_its_colour() throws IOException {
        try (XSSFWorkbook book = written(Terminado.ccccc("Ana"))) {
            var rules = book.getSheet("CCCCC").getSheetConditionalFormatting();
            List<String> formulas = new ArrayList<>();
            for (int i = 0; i < rules.getNumConditionalFormattings(); i++) {
                if (rules.getConditionalFormattingAt(i)
                        .getFormattingRanges()[0]
                        .formatAsString()
                        .equals("H7")) {
                    formulas.add(rules.getConditionalFormattingAt(i).getRule(0).getFormula1());
                }
            }
            assertThat(formulas)
                    .hasSize(3)
                    .anyMatch(formula -> formula.contains("$H7=\"Sin error\""))
                    .anyMatch(formula -> formula.contains("$H7=\"Error corregido\""))
                    .anyMatch(formula -> formula.contains("$H7=\"Error pendiente\""));
        }
    }

    @Test
    void totals_have_the_same_words_and_units() throws IOException {
        try (XSSFWorkbook book = written(Terminado.ccccc("Ana"))) {
            assertThat(lines(book.getSheet("Totales"), 11))
                    .containsExactly(
                            "Total|Valor||",
                            "Solicitudes|1,001",
                            "Sin error|904",
                            "Error corregido|50",
                            "Error pendiente|47",
                            "Indicador: indicador|Calidad de digitación",
                            "Indicador: mes|2026-10",
                            "Indicador: numerador|904",
                            "Indicador: denominador|1,001",
                            "Indicador: valor|90.3 %",
                            "Indicador: resultado|Observado");
        }
    }

    @Test
    void indicators_are_drawn_month_by_month_beside_their_goal() throws IOException {
        try (XSSFWorkbook book = written(Terminado.indicadores(
                Terminado.medida("2026-09", "97", "≥ 97,5 %", "OBSERVADO"),
                Terminado.medida("2026-10", null, null, null),
                Terminado.medida("2026-11", "98.25", "≥ 98 %", "ACEPTADO")))) {
            assertThat(book.getSheetName(0)).isEqualTo("Indicadores");
            XSSFSheet sheet = book.getSheet("Gráfico");
            assertThat(lines(sheet, 5))
                    .containsExactly(
                            "Calidad de digitación",
                            "Mes|Valor|Meta",
                            "09/2026|97 %|97.5 %",
                            "10/2026",
                            "11/2026|98.25 %|98 %");
            XSSFChart chart = sheet.getDrawingPatriarch().getCharts().get(0);
            assertThat(chart.getTitleText().getString()).isEqualTo("Calidad de digitación");
            assertThat(chart.getCTChart().toString())
                    .contains("Gráfico!$A$3:$A$5", "Gráfico!$B$3:$B$5", "Gráfico!$C$3:$C$5");
        }
    }

    @Test
    void a_report_of_nothing_has_its_head_and_its_headings() throws IOException {
        try (XSSFWorkbook book = written(Terminado.ccccc())) {
            assertThat(book.getSheet("CCCCC").getLastRowNum()).isEqualTo(HEADINGS);
        }
    }

    private static XSSFWorkbook written(Finished report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StyledTables workbook = XlsxReport.of(report)) {
            workbook.finish(out);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> lines(Sheet sheet, int most) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            lines.add(sheet.getRow(i) == null ? "" : line(sheet.getRow(i)));
        }
        return lines;
    }

    private static String line(Row row) {
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : shown.formatCellValue(cell));
        }
        return String.join("|", cells);
    }
}
