package io.dictamen.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.Shown;
import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.WorkbookReader;
import io.dictamen.workbook.Zip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;

class FileFaultsTest {
    private static final byte[] SOUND = TestSheet.asking("vip").caso(true).bytes();

    private static Iterable<String> faults(byte[] bytes) {
        return Shown.faults(WorkbookReader.read("prueba.drl.xlsx", bytes));
    }

    @Test
    void what_is_no_workbook_is_told_so() {
        assertThat(faults(new byte[0])).containsExactly("LIBRO_ILEGIBLE");
        assertThat(faults("fila;clausula".getBytes(StandardCharsets.UTF_8))).containsExactly("LIBRO_ILEGIBLE");
        assertThat(faults(new byte[] {'P', 'K', 3, 4})).containsExactly("LIBRO_ILEGIBLE");
        assertThat(faults(Zip.of(Map.of("hola.txt", new byte[10])))).containsExactly("LIBRO_ILEGIBLE");
    }

    @Test
    void a_workbook_of_the_old_format_is_told_apart() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook libro = new HSSFWorkbook()) {
            libro.createSheet("Hoja");
            libro.write(bytes);
        }
        assertThat(faults(bytes.toByteArray())).containsExactly("LIBRO_ANTIGUO");
    }

    @Test
    void an_encrypted_workbook_is_told_apart() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem archivo = new POIFSFileSystem()) {
            var cifrador = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            cifrador.confirmPassword("clave");
            try (OutputStream sale = cifrador.getDataStream(archivo)) {
                sale.write(SOUND);
            }
            archivo.writeFilesystem(bytes);
        }
        assertThat(faults(bytes.toByteArray())).containsExactly("LIBRO_CIFRADO");
    }

    @Test
    void a_truncated_workbook_is_told_so() {
        assertThat(faults(Arrays.copyOf(SOUND, SOUND.length / 2))).containsExactly("LIBRO_ILEGIBLE");
    }

    @Test
    void a_part_whose_bytes_changed_is_told_so() {
        Map<String, byte[]> partes = Zip.parts(SOUND);
        byte[] zip = Zip.stored(partes);
        int donde = new String(zip, StandardCharsets.ISO_8859_1).indexOf("CERRADA");
        zip[donde] = 'X';

        Workbook libro = WorkbookReader.read("prueba.drl.xlsx", zip);

        assertThat(Shown.faults(libro)).containsExactly("LIBRO_ILEGIBLE");
        assertThat(libro.diagnosticos().get(0).mensaje()).isEqualTo("La parte «xl/sharedStrings.xml» está dañada.");
    }

    @Test
    void a_sheet_that_is_no_xml_is_told_by_its_name() {
        assertThat(faults(Zip.with(SOUND, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>")))
                .containsExactly("Hoja LIBRO_ILEGIBLE");
        assertThat(faults(Zip.with(
                        SOUND,
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>")))
                .containsExactly("Hoja LIBRO_ILEGIBLE");
        assertThat(faults(Zip.with(
                        SOUND,
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"
                                + "</sheetData></worksheet>")))
                .containsExactly("Hoja A1 LIBRO_ILEGIBLE");
    }

    @Test
    void a_cell_without_address_stands_after_the_one_before() {
        assertThat(faults(Zip.with(
                        SOUND,
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><r><t>Rule</t></r><r><t>Set</t></r></is></c>"
                                + "<c t=\"inlineStr\"><is><t>java</t></is></c></row></sheetData></worksheet>")))
                .containsExactly("Hoja A1 TABLA_AUSENTE", "Hoja B1 PAQUETE_INVALIDO");
    }

    @Test
    void macros_objects_and_links_to_other_files_are_refused_all_at_once() {
        byte[] bytes = Zip.with(SOUND, "xl/vbaProject.bin", "x");
        bytes = Zip.with(bytes, "xl/embeddings/oleObject1.bin", "x");
        bytes = Zip.with(bytes, "xl/externalLinks/externalLink1.xml", "<x/>");

        assertThat(faults(bytes)).containsExactly("LIBRO_MACROS", "LIBRO_OBJETOS", "LIBRO_ENLACES");
    }

    @Test
    void macros_are_known_by_their_type_whatever_the_part_is_called() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook libro = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            libro.createSheet("Hoja");
            libro.write(bytes);
        }
        assertThat(faults(bytes.toByteArray())).containsExactly("LIBRO_MACROS");
    }

    @Test
    void parts_with_tricks_in_their_names_are_refused() {
        for (String nombre : new String[] {"../fuera.xml", "/raiz.xml", "C:\\x.xml", "xl/../../x.xml", "xl/./x.xml"}) {
            assertThat(faults(Zip.with(SOUND, nombre, "x"))).as(nombre).containsExactly("LIBRO_ALTERADO");
        }
        assertThat(faults(Zip.with(SOUND, "XL/Workbook.xml", "x"))).containsExactly("LIBRO_ALTERADO");
    }

    @Test
    void an_archive_within_the_archive_is_refused() {
        assertThat(faults(Zip.with(SOUND, "xl/media/foto.png", SOUND))).containsExactly("LIBRO_ALTERADO");
    }

    @Test
    void a_workbook_without_tables_is_told_so() {
        byte[] notas = TestSheet.named("Apuntes").celda("A1", "Notas").bytes();

        assertThat(faults(notas)).containsExactly("LIBRO_SIN_TABLA");
    }

    @Test
    void two_sheets_may_not_name_their_table_alike_even_when_one_has_faults() {
        byte[] libro = TestSheet.book(
                TestSheet.named("Uno")
                        .condicion("Vip", "vop")
                        .accion("E", "fila.estado(Estado.$param)")
                        .clausula()
                        .fila(true, "CERRADA", "P1 A.1"),
                TestSheet.asking("vip").caso(true));

        assertThat(faults(libro)).containsExactly("Uno A8 CAMPO_DESCONOCIDO", "Hoja A5 TABLA_REPETIDA");
    }

    @Test
    void the_settings_that_poi_shares_with_everyone_are_left_alone() {
        double ratio = ZipSecureFile.getMinInflateRatio();
        ZipSecureFile.setMinInflateRatio(0.99);
        try {
            assertThat(faults(SOUND)).isEmpty();
            assertThat(ZipSecureFile.getMinInflateRatio()).isEqualTo(0.99);
        } finally {
            ZipSecureFile.setMinInflateRatio(ratio);
        }
    }
}
