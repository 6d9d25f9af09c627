package io.dictamen.workbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.UnreadableTable;
import io.dictamen.workbook.Zip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTableTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String MAIN =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    @TempDir
    Path folder;

    @Test
    void rows_are_told_with_the_sheets_own_numbers_and_blank_ones_passed_over() throws IOException {
        assertThat(read(book())).containsExactly("1 A=a B=b", "2 A=x1 B=1", "4 A=x3 B=3");
    }

    @Test
    void a_part_that_declares_entities_is_refused_in_the_guards_own_words() {
        String row = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row>";
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

        for (String part : List.of(SHEET, "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "_rels/.rels")) {
            assertThatThrownBy(() -> read(Zip.with(book(), part, doctype + MAIN + row + "</sheetData>")))
                    .isInstanceOf(UnreadableTable.class)
                    .hasMessageStartingWith("Una parte del libro lleva declaraciones que Excel no escribe.");
        }
    }

    @Test
    void a_part_that_grows_beyond_reason_is_refused() {
        String bomb = MAIN + "<sheetData>" + "<row r=\"1\"></row>".repeat(3_000_000);

        assertThatThrownBy(() -> read(Zip.with(book(), SHEET, bomb))).isInstanceOf(UnreadableTable.class);
        assertThatThrownBy(() -> read(Zip.with(book(), SHEET, MAIN + "<sheetData a=\"" + "x".repeat(5 << 20))))
                .isInstanceOf(UnreadableTable.class);
    }

    @Test
    void rows_out_of_place_end_the_reading_and_are_told() throws IOException {
        String rows =
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>3</v></c></row></sheetData></worksheet>";

        List<String> lines = read(Zip.with(book(), SHEET, MAIN + rows));
        assertThat(lines.subList(0, 2)).containsExactly("1 A=1", "2 A=2");
        assertThat(lines.get(2)).startsWith("3: desde aquí la hoja está dañada");
        assertThat(lines).hasSize(3);
    }

    @Test
    void a_path_that_leaves_the_file_and_a_file_that_is_none_are_refused() {
        assertThatThrownBy(() -> read(Zip.with(book(), "../../etc/cron.d/x", "x")))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("../../etc/cron.d/x");
        assertThatThrownBy(() -> read(new byte[] {1, 2, 3})).hasMessageContaining("no es un libro de Excel");
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 9, 9})).hasMessageContaining("está dañado");
    }

    @Test
    void shared_texts_stay_on_disk_and_are_found_again() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("x");
            sheet.createRow(0).createCell(0).setCellValue("a");
            for (int i = 1; i <= 10_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue("texto " + i % 6_000 + " ñ€😀");
            }
            List<String> lines = read(bytes(book));
            assertThat(lines).hasSize(10_001);
            for (int i = 1; i <= 10_000; i++) {
                assertThat(lines.get(i)).isEqualTo((i + 1) + " A=texto " + i % 6_000 + " ñ€😀");
            }
        }
    }

    private List<String> read(byte[] libro) throws IOException {
        Path file = Files.write(folder.resolve("libro.xlsx"), libro);
        List<String> lines = new ArrayList<>();
        try (SheetTable table = SheetTable.open(file, 1 << 20)) {
            for (TableLine line = table.header(); line != null; line = table.next()) {
                StringBuilder shown = new StringBuilder().append(line.numero());
                shown.append(line.falta() == null ? "" : ": " + line.falta());
                line.celdas()
                        .forEach(celda -> shown.append(' ')
                                .append(celda.direccion(0), 0, 1)
                                .append('=')
                                .append(
                                        celda.valor() instanceof io.dictamen.tabular.TableValue.Text texto
                                                ? texto.valor()
                                                : ((io.dictamen.tabular.TableValue.Number) celda.valor())
                                                        .valor()
                                                        .toPlainString()));
                lines.add(shown.toString());
            }
        }
        return lines;
    }

    private static byte[] book() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Datos");
            sheet.createRow(0).createCell(0).setCellValue("a");
            sheet.getRow(0).createCell(1).setCellValue("b");
            for (int i : new int[] {1, 3}) {
                sheet.createRow(i).createCell(0).setCellValue("x" + i);
                sheet.getRow(i).createCell(1).setCellValue(i);
            }
            return bytes(book);
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
