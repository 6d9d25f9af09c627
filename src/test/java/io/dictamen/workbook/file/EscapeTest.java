package io.dictamen.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.TableValue;
import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.sheet.Heading;
import io.dictamen.workbook.sheet.SheetTable;
import io.dictamen.workbook.sheet.SheetWriter;
import io.dictamen.workbook.sheet.StyledTables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a text holds, it comes back from a workbook of ours as it went in. */
class EscapeTest {
    private static final List<String> TEXTS = List.of(
            "_x0041_",
            "_x0041\u0001",
            "_x0041\u0001x0041_",
            "_x004\u0001",
            "_x005F_",
            "_x005f_x0041_",
            "_x005F_x005F_",
            "__x0041__",
            "_x00e9_x00E9_",
            "_x0041",
            "_x00410_",
            "_x_x0041_",
            "x0041_",
            "\u0001_x0041_",
            "a\rb\r\nc\td\n",
            "\uD83D",
            "\uDE00x",
            "\uDE00\uD83D",
            "😀_x😀",
            "_xD83D_\uDE00",
            "\uFFFE\uFFFF\u0000\u001B",
            " <&>\"' ]]> ");
    private static final String[] PIECES = {
        "_", "x", "00", "41", "5F", "e9", "0", "D83D", "\u0001", "\r", "\uD83D", "\uDE00", "a", "_x0041_", "\u0000"
    };

    @TempDir
    Path folder;

    @Test
    void a_text_is_read_as_it_was_written() {
        for (String text : texts()) {
            assertThat(Escape.read(Escape.write(text))).isEqualTo(text);
            assertThat(Escape.write(text)).doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");
        }
    }

    @Test
    void a_batchs_answer_gives_every_text_back_to_us_and_to_poi() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter writer = new SheetWriter(out, null);
        List<String> texts = texts();
        for (int i = 0; i < texts.size(); i++) {
            writer.line(i + 1, List.of(TableCell.text(0, "f")), 1, List.of(texts.get(i)));
        }
        writer.finish(List.of());

        assertThat(ours(out.toByteArray())).isEqualTo(texts);
        assertThat(poi(out.toByteArray())).isEqualTo(texts);
    }

    @Test
    void what_was_sent_is_written_again_as_it_was() throws IOException {
        List<String> texts = texts();
        byte[] once = written(texts);
        Path file = Files.write(folder.resolve("once.xlsx"), once);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetTable table = SheetTable.open(file, 1 << 20)) {
            SheetWriter writer = new SheetWriter(out, table);
            for (TableLine line = table.header(); line != null; line = table.next()) {
                writer.line(line.numero(), line.celdas(), 2, List.of());
            }
            writer.finish(List.of());
        }
        assertThat(ours(out.toByteArray())).isEqualTo(texts);
    }

    @Test
    void a_report_gives_every_text_back_to_us_and_to_poi() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> texts = texts();
        try (StyledTables writer = new StyledTables(List.of())) {
            writer.sheet("Datos", List.of(), List.of(new Heading("f", 5), new Heading(texts.get(0), 5)));
            texts.subList(1, texts.size()).forEach(text -> writer.row(List.of("f", text)));
            writer.finish(out);
        }
        assertThat(ours(out.toByteArray())).isEqualTo(texts);
        assertThat(poi(out.toByteArray())).isEqualTo(texts);
    }

    @Test
    void shared_texts_come_back_whole_too() throws IOException {
        List<String> texts = texts();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Datos");
            for (int i = 0; i < texts.size(); i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("f");
                row.createCell(1).setCellValue(Escape.write(texts.get(i)));
            }
            assertThat(ours(TestSheet.bytes(book))).isEqualTo(texts);
        }
    }

    @Test
    void what_no_cell_can_hold_is_cut_between_two_letters() {
        assertThat(Escape.write("a".repeat(32_767))).isEqualTo("a".repeat(32_767));
        assertThat(Escape.write("a".repeat(32_768))).isEqualTo("a".repeat(32_766) + "…");
        assertThat(Escape.write("a".repeat(32_764) + "\u0001")).isEqualTo("a".repeat(32_764) + "…");
        assertThat(Escape.write("a".repeat(32_765) + "😀b")).isEqualTo("a".repeat(32_765) + "…");
    }

    /** The texts above, and many more made of the same pieces; none is blank. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>(TEXTS);
        Random random = new Random(16);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder("t");
            for (int n = random.nextInt(9); n >= 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static byte[] written(List<String> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter writer = new SheetWriter(out, null);
        for (int i = 0; i < texts.size(); i++) {
            writer.line(i + 1, List.of(TableCell.text(0, "f"), TableCell.text(1, texts.get(i))), 2, List.of());
        }
        writer.finish(List.of());
        return out.toByteArray();
    }

    private List<String> ours(byte[] book) throws IOException {
        Path file = Files.write(folder.resolve("libro.xlsx"), book);
        List<String> texts = new ArrayList<>();
        try (SheetTable table = SheetTable.open(file, 1 << 20)) {
            for (TableLine line = table.header(); line != null; line = table.next()) {
                texts.add(((TableValue.Text) line.celdas().get(1).valor()).valor());
            }
        }
        return texts;
    }

    private static List<String> poi(byte[] book) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            for (Row row : libro.getSheetAt(0)) {
                texts.add(row.getCell(1).getStringCellValue());
            }
        }
        return texts;
    }
}
