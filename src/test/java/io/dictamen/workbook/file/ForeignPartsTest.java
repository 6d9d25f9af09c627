package io.dictamen.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.Shown;
import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.WorkbookReader;
import io.dictamen.workbook.Zip;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts is what the parts are that a workbook has, and not what a list says of parts that it has not. */
class ForeignPartsTest {
    private static final String MACRO = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
    private static final byte[] SOUND = TestSheet.asking("vip").caso(true).bytes();

    @ParameterizedTest
    @CsvSource({
        "bin,application/vnd.ms-excel.sheet.binary.macroEnabled.main",
        "bin,application/vnd.ms-office.vbaProject",
        "bin,application/vnd.openxmlformats-officedocument.oleObject",
        "bin,application/vnd.ms-office.activeX",
        "ole,application/vnd.openxmlformats-officedocument.oleObject",
        "xlx,application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
        "qry,application/vnd.openxmlformats-officedocument.spreadsheetml.queryTable+xml",
        "con,application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml"
    })
    void a_type_of_an_ending_that_no_part_has_says_nothing_and_one_that_some_part_has_does(String ending, String type) {
        byte[] unused = typed("<Default Extension=\"" + ending + "\" ContentType=\"" + type + "\"/>");
        assertThat(faults(unused)).isEmpty();
        assertThat(faults(Zip.with(unused, "xl/otra/parte1." + ending, "x"))).hasSize(1);
        assertThat(faults(Zip.with(unused, "xl/otra/PARTE1." + ending.toUpperCase(), "x")))
                .hasSize(1);
    }

    @Test
    void a_part_with_a_type_of_its_own_has_no_other() {
        byte[] printer = typed("<Default Extension=\"bin\" ContentType=\"" + MACRO + "\"/>"
                + "<Override PartName=\"/xl/printerSettings/printerSettings1.bin\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings\"/>");

        assertThat(faults(Zip.with(printer, "xl/printerSettings/printerSettings1.bin", "x")))
                .isEmpty();
    }

    @Test
    void macros_are_macros_by_their_own_type_by_their_ending_and_by_their_name() {
        byte[] own = Zip.with(
                typed("<Override PartName=\"/XL/inocente.dat\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"),
                "xl/inocente.dat",
                "x");
        byte[] ending = Zip.with(
                typed("<Default Extension=\"DAT\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"),
                "xl/inocente.dat",
                "x");
        byte[] main = typed(
                "<Default Extension=\"zzz\" ContentType=\"text/plain\"/>",
                "spreadsheetml.sheet.main+xml",
                "vnd.ms-excel.sheet.macroEnabled.main+xml");

        assertThat(faults(own)).containsExactly("LIBRO_MACROS");
        assertThat(faults(ending)).containsExactly("LIBRO_MACROS");
        assertThat(faults(main)).containsExactly("LIBRO_MACROS");
        assertThat(faults(Zip.with(SOUND, "xl/VBAPROJECT.BIN", "x"))).containsExactly("LIBRO_MACROS");
    }

    @Test
    void two_types_for_one_part_are_a_damaged_list() {
        assertThat(faults(typed("<Default Extension=\"bin\" ContentType=\"text/plain\"/>"
                        + "<Default Extension=\"BIN\" ContentType=\"" + MACRO + "\"/>")))
                .containsExactly("LIBRO_ILEGIBLE");
    }

    private static byte[] typed(String types) {
        return typed(types, "", "");
    }

    private static byte[] typed(String types, String from, String to) {
        String list = new String(Zip.parts(SOUND).get(PartTypes.PART), StandardCharsets.UTF_8);
        return Zip.with(SOUND, PartTypes.PART, list.replace(from, to).replace("</Types>", types + "</Types>"));
    }

    private static Iterable<String> faults(byte[] book) {
        return Shown.faults(WorkbookReader.read("prueba.drl.xlsx", book));
    }
}
