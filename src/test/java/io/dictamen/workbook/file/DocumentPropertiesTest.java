package io.dictamen.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.Shown;
import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.WorkbookReader;
import io.dictamen.workbook.Zip;
import io.dictamen.workbook.mark.MarkedWorkbook;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties that POI refuses, or reads otherwise, hinder no mark and come back byte by byte. */
class DocumentPropertiesTest {
    private static final String CORE = "docProps/core.xml";
    private static final String RELATIONS = "_rels/.rels";
    private static final String KIND =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private static final String NAMESPACES =
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                    + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">";
    private static final byte[] BOOK = TestSheet.asking("vip").caso("quizás").bytes();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dcterms:created>2026-03-10T09:30:00Z</dcterms:created>",
                "<dcterms:created xsi:type=\"dcterms:W3CDTF\">10/03/2026 09:30</dcterms:created>",
                "<dcterms:created xsi:type=\"dcterms:W3CDTF\"></dcterms:created>",
                "<dcterms:modified xsi:type=\"dcterms:Period\">2026</dcterms:modified>",
                "<dc:title xml:lang=\"es\">Política</dc:title>",
                "<dc:title xsi:type=\"dcterms:W3CDTF\">Política</dc:title>",
                "<dcterms:abstract>x</dcterms:abstract>",
                "<dc:creator>Ana</dc:creator><dc:creator>Luis</dc:creator>",
                "<mc:AlternateContent/>",
                "<otra xmlns=\"urn:x\">y</otra>",
                "<cp:lastPrinted>ayer</cp:lastPrinted>",
                ""
            })
    void core_properties(String properties) throws Exception {
        marks(Zip.with(BOOK, CORE, NAMESPACES + properties + "</cp:coreProperties>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CORE, "docProps/app.xml"})
    void what_is_no_xml_of_properties_at_all(String part) throws Exception {
        for (String text : List.of(
                "", "<x/>", "no es XML", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")) {
            marks(Zip.with(BOOK, part, text));
        }
        marks(Zip.with(
                BOOK, part, ("\uFEFF" + NAMESPACES + "</cp:coreProperties>").getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void own_properties_of_another_kind() throws Exception {
        byte[] typed = added(
                BOOK,
                "<Override PartName=\"/docProps/custom.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>",
                "<Relationship Id=\"rId77\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "custom-properties\" Target=\"docProps/custom.xml\"/>");
        marks(Zip.with(typed, "docProps/custom.xml", "<Properties><property pid=\"dos\"/></Properties>"));
        marks(typed);
    }

    @Test
    void several_core_properties_and_those_of_other_programs_places() throws Exception {
        String second = "<Relationship Id=\"rId78\" Type=\"" + KIND + "\" Target=\"docProps/core2.xml\"/>";
        String type = "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";
        byte[] both = Zip.with(
                added(BOOK, "<Override PartName=\"/docProps/core2.xml\" " + type, second),
                "docProps/core2.xml",
                NAMESPACES + "</cp:coreProperties>");
        marks(both);
        marks(added(BOOK, "", second.replace("core2", "core")));
        byte[] psmdcp = Zip.with(
                added(
                        BOOK,
                        "<Default Extension=\"psmdcp\" " + type,
                        second.replace("docProps/core2.xml", "/p/1.psmdcp")),
                "p/1.psmdcp",
                NAMESPACES + "</cp:coreProperties>");
        marks(psmdcp);
    }

    @Test
    void none_at_all() throws Exception {
        Map<String, byte[]> parts = Zip.parts(BOOK);
        parts.remove(CORE);
        parts.remove("docProps/app.xml");
        byte[] bare = Zip.of(parts);
        marks(bare);
        String relations = new String(parts.get(RELATIONS), StandardCharsets.UTF_8);
        byte[] without = Zip.with(bare, RELATIONS, relations.replaceAll("<Relationship [^>]*-properties[^>]*>", ""));
        marks(without);
        assertThat(Zip.parts(MarkedWorkbook.of(without, List.of()))).doesNotContainKey(CORE);
    }

    private static void marks(byte[] book) throws Exception {
        Workbook read = WorkbookReader.read("prueba.drl.xlsx", book);
        assertThat(Shown.faults(read)).containsExactly("Hoja A10 CELDA_TIPO");

        byte[] marked = MarkedWorkbook.of(book, read.diagnosticos());

        Map<String, byte[]> before = Zip.parts(book);
        Map<String, byte[]> after = Zip.parts(marked);
        for (String part : before.keySet()) {
            boolean property = part.startsWith("docProps/") || part.equals(RELATIONS) || part.endsWith("psmdcp");
            assertThat(!property || Arrays.equals(before.get(part), after.get(part)))
                    .as(part)
                    .isTrue();
        }
        assertThat(after.keySet()).contains("xl/comments1.xml").containsAll(before.keySet());
        assertThat(WorkbookReader.read("prueba.drl.xlsx", marked)).isEqualTo(read);
        assertThat(MarkedWorkbook.of(marked, List.of())).isNotEmpty();
        PartTypes types = Xml.read(Objects.requireNonNull(after.get(PartTypes.PART)), new PartTypes());
        before.keySet().stream()
                .filter(part -> part.startsWith("docProps/core"))
                .forEach(part -> assertThat(types.of(part)).endsWith("core-properties+xml"));
    }

    private static byte[] added(byte[] book, String type, String relation) {
        byte[] typed =
                Zip.with(book, PartTypes.PART, text(book, PartTypes.PART).replace("</Types>", type + "</Types>"));
        return Zip.with(
                typed, RELATIONS, text(book, RELATIONS).replace("</Relationships>", relation + "</Relationships>"));
    }

    private static String text(byte[] book, String part) {
        return new String(Zip.parts(book).get(part), StandardCharsets.UTF_8);
    }
}
