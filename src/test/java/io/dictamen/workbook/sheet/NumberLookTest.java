package io.dictamen.workbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.tabular.TableValue;
import io.dictamen.tabular.TableValue.Number.Vista;
import io.dictamen.workbook.Shown;
import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.Workbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the digits of a number are all that a person sees of it; tables of rules and sheets of data agree. */
class NumberLookTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "71234567     | General     | CIFRAS   | 71234567",
                "71234567     | 0           | CIFRAS   | 71234567",
                "71234567     | @           | CIFRAS   | 71234567",
                "0            | General     | CIFRAS   | 0",
                "-5           | General     | CIFRAS   | -5",
                "8.0          | General     | CIFRAS   | 8",
                "99999999999  | General     | CIFRAS   | 99999999999",
                "100000000000 | General     | CANTIDAD | 100000000000",
                "2.1          | General     | CANTIDAD | 2.1",
                "2.1          | 0           | CANTIDAD | 2.1",
                "4521         | #,##0       | CANTIDAD | 4521",
                "4521         | 0.00        | CANTIDAD | 4521",
                "4521         | 0.00E+00    | CANTIDAD | 4521",
                "4521         | # ##0       | CANTIDAD | 4521",
                "4521         | \"Bs\" #,##0.00 | CANTIDAD | 4521",
                "0.98         | 0%          | CANTIDAD | 98",
                "4521         | 00000000    | CODIGO   | 4521",
                "4521         | 00          | CODIGO   | 4521",
                "4521         | 000-000     | CODIGO   | 4521",
                "4521         | 0-0         | CODIGO   | 4521",
                "4521         | 00\"-\"00   | CODIGO   | 4521",
                "999999999999999   | General | CANTIDAD | 999999999999999",
                "591700123456789000 | General | CODIGO  | 591700123456789000",
                "591700123456789000 | 0       | CODIGO  | 591700123456789000"
            })
    void a_number_is_its_text_only_where_nothing_else_is_seen(
            double number, String format, Vista look, BigDecimal value) throws IOException {
        assertThat(data(number, format)).isEqualTo(new TableValue.Number(value, look));
        Workbook table = TestSheet.asking("texto == \"$param\"")
                .caso(new TestSheet.Formatted(number, format))
                .read();
        if (look == Vista.CIFRAS) {
            assertThat(Shown.rows(table)).containsExactly("10 [texto == " + value + "] {estado=CERRADA} P1 A.1");
        } else {
            assertThat(Shown.faults(table)).containsExactly("Hoja A10 CELDA_TIPO");
        }
    }

    @Test
    void a_format_that_hides_the_number_is_refused_whatever_the_field() throws IOException {
        assertThat(data(7, ";;;"))
                .isEqualTo(
                        new TableValue.Unreadable("contiene el número 7, y su formato muestra otra cosa o nada. Dé a la"
                                + " celda el formato General y revise el número."));
        assertThat(data(7000, "0,")).isInstanceOf(TableValue.Unreadable.class);
    }

    private TableValue data(double number, String format) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Datos");
            sheet.createRow(0).createCell(0).setCellValue("campo");
            XSSFCell cell = sheet.createRow(1).createCell(0);
            cell.setCellValue(number);
            TestSheet.format(cell, format);
            Path file = Files.write(folder.resolve("libro.xlsx"), TestSheet.bytes(book));
            try (SheetTable table = SheetTable.open(file, 1 << 20)) {
                return Objects.requireNonNull(table.next()).celdas().get(0).valor();
            }
        }
    }
}
