package io.dictamen.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dictamen.Alongside;
import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.TableValue;
import io.dictamen.tabular.UnreadableTable;
import io.dictamen.workbook.Shown;
import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.WorkbookReader;
import io.dictamen.workbook.Zip;
import io.dictamen.workbook.sheet.SheetTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes of a part are, tables of rules and sheets of data read the same. */
@Alongside
class PartEncodingTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final List<String> PARTS = List.of(
            SHEET,
            STRINGS,
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "_rels/.rels",
            "[Content_Types].xml");
    private static final String TEXT = "José Muñoz";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8 EFBBBF",
                "UTF-16LE FFFE",
                "UTF-16BE FEFF",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-32BE 0000FEFF",
                "UTF-32LE FFFE0000",
                "ISO-8859-1",
                "iso-8859-15",
                "windows-1252",
                "Windows-1252",
                "UTF-8",
                "GB18030"
            })
    void every_part_is_read_in_the_encoding_that_it_says(String form) throws IOException {
        String[] words = form.split(" ");
        for (String part : PARTS) {
            byte[] mark = words.length == 1 ? new byte[0] : bytes(words[1]);
            byte[] book = encoded(part, words[0], mark, UnaryOperator.identity());
            assertThat(rule(book)).as(part).isEqualTo(rule(book()));
            assertThat(data(book)).as(part).isEqualTo(data(book()));
        }
    }

    @Test
    void a_part_without_declaration_is_utf_8() throws IOException {
        for (String part : PARTS) {
            byte[] book = Zip.with(book(), part, undeclared(part));
            assertThat(rule(book)).as(part).isEqualTo(rule(book()));
            assertThat(data(book)).as(part).isEqualTo(data(book()));
        }
    }

    @Test
    void comments_instructions_and_cdata_change_nothing() throws IOException {
        for (String part : PARTS) {
            byte[] book = encoded(
                    part,
                    "UTF-8",
                    new byte[0],
                    xml -> "<?programa 1?><!-- <!DOCTYPE x> & < -->" + xml + "<!-- fin --><?programa 2?>");
            assertThat(rule(book)).as(part).isEqualTo(rule(book()));
            assertThat(data(book)).as(part).isEqualTo(data(book()));
        }
        byte[] within = encoded(
                STRINGS,
                "UTF-8",
                new byte[0],
                xml -> xml.replace(
                        "<t>" + TEXT + "</t>", "<t>Jo<!-- s -->s<![CDATA[é M]]>u<?x y?>&#241;<![CDATA[]]>oz</t>"));
        assertThat(data(within)).isEqualTo(data(book()));
        byte[] markup =
                encoded(STRINGS, "UTF-8", new byte[0], xml -> xml.replace(TEXT, "<![CDATA[<!DOCTYPE a> & ]]&gt;]]>"));
        assertThat(data(markup).toString()).contains("<!DOCTYPE a> & ]]&gt;");
    }

    @Test
    void bytes_that_are_no_letters_are_an_error_and_never_another_letter() throws IOException {
        Map<String, byte[]> malformed = Map.of(
                "UTF-8", new byte[] {'J', (byte) 0xF1},
                "windows-1252", new byte[] {'J', (byte) 0x81},
                "US-ASCII", new byte[] {'J', (byte) 0xF1},
                "UTF-16LE", new byte[] {'J', 0, 0x3D, (byte) 0xD8, 'x', 0});
        for (String encoding : malformed.keySet()) {
            for (String part : List.of(SHEET, STRINGS)) {
                byte[] book = Zip.with(book(), part, replaced(part, encoding, malformed.get(encoding)));
                String words = "lleva bytes que no son letras de la codificación que dice.";
                assertThatThrownBy(() -> data(book))
                        .as(encoding + " " + part)
                        .isInstanceOf(UnreadableTable.class)
                        .hasMessageStartingWith("Una parte del libro " + words);
                assertThat(WorkbookReader.read("x.drl.xlsx", book)
                                .diagnosticos()
                                .toString())
                        .contains("LIBRO_ILEGIBLE", words);
            }
        }
    }

    @Test
    void an_encoding_that_nobody_knows_is_named() throws IOException {
        for (String part : PARTS.subList(0, 6)) {
            byte[] book = Zip.with(book(), part, "<?xml version=\"1.0\" encoding=\"x-marciano\"?>" + undeclared(part));
            assertThatThrownBy(() -> data(book))
                    .hasMessageStartingWith(
                            "Una parte del libro está en la codificación «x-marciano», que no se conoce.");
            assertThat(WorkbookReader.read("x.drl.xlsx", book).diagnosticos().toString())
                    .contains("está en la codificación «x-marciano», que no se conoce");
        }
    }

    private static byte[] book() {
        return TestSheet.asking("texto == \"$param\"").caso(TEXT).caso("a & b").bytes();
    }

    private static String undeclared(String part) {
        return new String(Zip.parts(book()).get(part), StandardCharsets.UTF_8)
                .replaceFirst("^\\uFEFF", "")
                .replaceFirst("^<\\?xml[^>]*>\\s*", "");
    }

    private static byte[] encoded(String part, String encoding, byte[] mark, UnaryOperator<String> change) {
        String declared =
                encoding.startsWith("UTF-16") ? "UTF-16" : encoding.startsWith("UTF-32") ? "UTF-32" : encoding;
        String xml = "<?xml version='1.0' encoding = '" + declared + "' ?>" + change.apply(undeclared(part));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark);
        bytes.writeBytes(xml.getBytes(Charset.forName(encoding)));
        return Zip.with(book(), part, bytes.toByteArray());
    }

    /** The part with these bytes where it begins its first text, or an attribute that nobody reads. */
    private static byte[] replaced(String part, String encoding, byte[] bytes) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + encoding.replace("LE", "") + "\"?>" + undeclared(part);
        int at = part.equals(STRINGS) ? xml.indexOf("<t>") + 3 : xml.indexOf(">", xml.indexOf("<worksheet"));
        String before = xml.substring(0, at) + (part.equals(STRINGS) ? "" : " nota=\"");
        String after = (part.equals(STRINGS) ? "" : "\"") + xml.substring(at);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(Charset.forName(encoding)));
        out.writeBytes(bytes);
        out.writeBytes(after.getBytes(Charset.forName(encoding)));
        return out.toByteArray();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static List<String> rule(byte[] book) {
        Workbook read = WorkbookReader.read("x.drl.xlsx", book);
        List<String> shown = new ArrayList<>(Shown.faults(read));
        shown.addAll(Shown.rows(read));
        assertThat(shown).hasSize(2);
        return shown;
    }

    private List<List<TableValue>> data(byte[] book) throws IOException {
        Path file = Files.write(folder.resolve("libro.xlsx"), book);
        List<List<TableValue>> rows = new ArrayList<>();
        try (SheetTable table = SheetTable.open(file, 1 << 20)) {
            for (TableLine line = table.header(); line != null; line = table.next()) {
                assertThat(line.falta()).isNull();
                rows.add(line.celdas().stream().map(celda -> celda.valor()).toList());
            }
        }
        return rows;
    }
}
