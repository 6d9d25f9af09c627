package io.dictamen.workbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dictamen.tabular.CellConversion;
import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.UnreadableTable;
import io.dictamen.workbook.TestSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sheet of a workbook is read, and what the one is called that an answer adds. */
class AnswerSheetsTest {
    private static final String ID = "0199f0a0-1111-7222-8333-444455556666";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Resumen,Resumen (2)",
        "resumen,Resumen (2)",
        "RESUMEN,Resumen (2)",
        "Hoja1,Resumen",
        "'Resumen ',Resumen"
    })
    void the_added_sheet_has_a_name_that_is_free_whatever_its_capitals(String sent, String added) throws IOException {
        assertThat(names(answered(book(sent)))).containsExactly(sent, added);
    }

    @Test
    void an_answer_sent_again_keeps_its_sheets() throws IOException {
        byte[] book = book("Resumen", "resumen (2)");
        byte[] once = answered(book);
        byte[] twice = answered(once);

        assertThat(names(once)).containsExactly("Resumen", "Resumen (2)");
        assertThat(names(twice)).isEqualTo(names(once));
        assertThat(first(twice)).isEqualTo("Resumen: dato de Resumen");
    }

    @Test
    void the_first_visible_sheet_is_read_whatever_it_is_called() throws IOException {
        assertThat(first(book("Resumen"))).isEqualTo("Resumen: dato de Resumen");
        assertThat(first(book("Resumen", "Otra"))).isEqualTo("Resumen: dato de Resumen");
        assertThat(first(
                        changed(book("Oculta", "Resumen"), book -> book.setSheetVisibility(0, SheetVisibility.HIDDEN))))
                .isEqualTo("Resumen: dato de Resumen");
    }

    @Test
    void our_summary_is_known_by_what_it_holds_wherever_it_stands_and_whatever_it_is_called() throws IOException {
        byte[] moved = changed(answered(book("Hoja1")), book -> {
            book.setSheetOrder("Resumen", 0);
            book.setSheetName(0, "Cuentas");
        });
        assertThat(first(moved)).isEqualTo("Hoja1: dato de Hoja1");

        byte[] alone = changed(moved, book -> book.removeSheetAt(1));
        assertThatThrownBy(() -> first(alone))
                .isInstanceOf(UnreadableTable.class)
                .hasMessage("El libro no tiene ninguna hoja visible con filas.");
    }

    @Test
    void a_sheet_of_the_callers_that_only_resembles_it_is_read() throws IOException {
        for (String b1 : List.of("cantidad", "0199f0a0", ID + "x")) {
            byte[] book = changed(book("Resumen"), libro -> {
                XSSFSheet sheet = libro.getSheetAt(0);
                sheet.getRow(0).getCell(0).setCellValue("lote");
                sheet.getRow(0).createCell(1).setCellValue(b1);
            });
            assertThat(first(book)).isEqualTo("Resumen: dato de Resumen");
        }
    }

    private interface Change {
        void on(XSSFWorkbook book);
    }

    private static byte[] book(String... names) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            for (String name : names) {
                XSSFSheet sheet = book.createSheet(name);
                sheet.createRow(0).createCell(0).setCellValue("campo");
                sheet.createRow(1).createCell(0).setCellValue("dato de " + name);
            }
            return TestSheet.bytes(book);
        }
    }

    private static byte[] changed(byte[] book, Change change) throws IOException {
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            change.on(libro);
            return TestSheet.bytes(libro);
        }
    }

    private byte[] answered(byte[] book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetTable table = open(book)) {
            SheetWriter writer = new SheetWriter(out, table);
            List<TableCell> header = table.header().celdas();
            writer.line(1, header, 1, List.of());
            writer.line(2, Objects.requireNonNull(table.next()).celdas(), 1, List.of());
            writer.finish(List.of(List.of("lote", ID), List.of("lineas", BigDecimal.ONE)));
        }
        return out.toByteArray();
    }

    private String first(byte[] book) throws IOException {
        try (SheetTable table = open(book)) {
            return table.hoja() + ": "
                    + CellConversion.text(
                            Objects.requireNonNull(table.next()).celdas().get(0).valor());
        }
    }

    private SheetTable open(byte[] book) throws IOException {
        return SheetTable.open(Files.write(folder.resolve("libro.xlsx"), book), 1 << 20);
    }

    private static List<String> names(byte[] book) throws IOException {
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            return IntStream.range(0, libro.getNumberOfSheets())
                    .mapToObj(libro::getSheetName)
                    .toList();
        }
    }
}
