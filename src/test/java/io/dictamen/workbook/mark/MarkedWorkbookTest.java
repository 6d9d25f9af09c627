package io.dictamen.workbook.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.dictamen.Alongside;
import io.dictamen.workbook.Shown;
import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.WorkbookReader;
import io.dictamen.workbook.Zip;
import io.dictamen.workbook.diff.WorkbookText;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Gravedad;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

@Alongside
class MarkedWorkbookTest {
    private static final Diagnostic WRONG = fault("Registro", "E14", Gravedad.ERROR, "No es un valor.", "Corríjalo.");
    private static final Diagnostic DOUBTFUL = fault("Registro", "F15", Gravedad.ADVERTENCIA, "Nadie llega aquí.", "");

    @Test
    void each_fault_is_a_comment_and_a_colour_by_its_gravity() throws Exception {
        byte[] marked = MarkedWorkbook.of(ours(), List.of(WRONG, DOUBTFUL));

        assertThat(Marks.ourComments(marked))
                .containsExactly(
                        "Registro E14 Dictamen: — Dictamen —\nError: No es un valor. Corríjalo.",
                        "Registro F15 Dictamen: — Dictamen —\nAdvertencia: Nadie llega aquí.");
        assertThat(Marks.colours(marked)).containsExactly("Registro E14 FFFF9A9A", "Registro F15 FFFFE066");
    }

    @Test
    void several_faults_of_a_cell_share_one_comment_and_the_graver_gives_the_colour() throws Exception {
        byte[] marked = MarkedWorkbook.of(
                ours(), List.of(fault("Registro", "E14", Gravedad.ADVERTENCIA, "Es raro.", ""), WRONG));

        assertThat(Marks.ourComments(marked))
                .containsExactly("Registro E14 Dictamen: — Dictamen —\nAdvertencia: Es raro.\n"
                        + "Error: No es un valor. Corríjalo.");
        assertThat(Marks.colours(marked)).containsExactly("Registro E14 FFFF9A9A");
    }

    @Test
    void faults_of_a_sheet_or_of_the_file_stand_on_a1_and_those_of_hidden_cells_where_they_can_be_seen()
            throws Exception {
        byte[] book = TestSheet.book(TestSheet.asking("vip").caso(true));
        Diagnostic sheet = fault("Hoja", "", Gravedad.ERROR, "De la hoja.", "");
        Diagnostic file = fault("", "", Gravedad.ERROR, "Del archivo.", "");

        assertThat(Marks.ourComments(MarkedWorkbook.of(book, List.of(sheet, file))))
                .containsExactly("Hoja A1 Dictamen: — Dictamen —\nError: De la hoja.\nError: Del archivo.");
        // The technical rows of our own workbooks are hidden.
        assertThat(Marks.ourComments(MarkedWorkbook.of(
                        ours(), List.of(fault("Cierre", "B8", Gravedad.ERROR, "No hay tal campo.", "")))))
                .singleElement()
                .asString()
                .startsWith("Cierre B9 ")
                .endsWith("\n\n— Dictamen —\nError en B8: No hay tal campo.");
    }

    @Test
    void the_last_cell_that_a_sheet_can_have_is_marked_too() throws Exception {
        byte[] book =
                TestSheet.asking("vip").caso(true).celda("XFD1048576", "lejos").bytes();
        Workbook read = WorkbookReader.read("prueba.drl.xlsx", book);

        assertThat(Marks.ourComments(MarkedWorkbook.of(book, read.diagnosticos())))
                .singleElement()
                .asString()
                .startsWith("Hoja XFD1048576 Dictamen: — Dictamen —\nError: La hoja llega más allá");
    }

    @Test
    void a_comment_of_the_analyst_stays_above_ours_and_alone_when_ours_goes() throws Exception {
        byte[] book = edited(ours(), libro -> comment(libro.getSheet("Registro"), "E14", "Ana", "¿Seguro?"));

        byte[] marked = MarkedWorkbook.of(book, List.of(WRONG));
        assertThat(Marks.ourComments(marked))
                .containsExactly("Registro E14 Ana: ¿Seguro?\n\n— Dictamen —\nError: No es un valor. Corríjalo.");

        byte[] unmarked = MarkedWorkbook.of(marked, List.of());
        assertThat(Marks.comments(unmarked)).isEqualTo(Marks.comments(book)).contains("Registro E14 Ana: ¿Seguro?");
        assertThat(Marks.colours(unmarked)).isEmpty();
    }

    @Test
    void marking_again_replaces_the_marks_and_nothing_adds_up() throws Exception {
        byte[] first = MarkedWorkbook.of(ours(), List.of(WRONG, DOUBTFUL));
        byte[] second = MarkedWorkbook.of(first, List.of(DOUBTFUL));
        byte[] third = MarkedWorkbook.of(MarkedWorkbook.of(second, List.of()), List.of(WRONG, DOUBTFUL));

        assertThat(Marks.ourComments(second))
                .containsExactly("Registro F15 Dictamen: — Dictamen —\nAdvertencia: Nadie llega aquí.");
        assertThat(Marks.colours(second)).containsExactly("Registro F15 FFFFE066");
        assertThat(Marks.comments(third)).isEqualTo(Marks.comments(first));
        assertThat(Marks.colours(third)).isEqualTo(Marks.colours(first));
        assertThat((double) third.length).isCloseTo(first.length, offset(64.0));
    }

    @Test
    void the_marks_change_no_value_and_are_not_read() throws Exception {
        byte[] book = TestSheet.book(TestSheet.asking("forall(||){estado == Estado.$}")
                .caso("REGISTRADO")
                .caso("CERRADA")
                .retoque(sheet -> sheet.getRow(10).setZeroHeight(true))
                .retoque(sheet -> sheet.setColumnWidth(0, 7_777)));
        Workbook read = WorkbookReader.read("prueba.drl.xlsx", book);
        assertThat(Shown.faults(read)).containsExactly("Hoja A10 CELDA_VALOR", "Hoja A11 FILA_OCULTA");

        byte[] marked = MarkedWorkbook.of(book, read.diagnosticos());

        assertThat(WorkbookReader.read("prueba.drl.xlsx", marked)).isEqualTo(read);
        assertThat(WorkbookText.read("prueba.drl.xlsx", marked)).isEqualTo(WorkbookText.read("prueba.drl.xlsx", book));
        assertThat(Marks.ourComments(marked))
                .extracting(comentario -> comentario.split(" ")[1])
                .containsExactly("A10", "A12");
        try (XSSFWorkbook libro = Marks.open(marked)) {
            assertThat(libro.getSheetAt(0).getRow(10).getZeroHeight()).isTrue();
            assertThat(libro.getSheetAt(0).getColumnWidth(0)).isEqualTo(7_777);
        }
    }

    @Test
    void every_workbook_of_ours_stays_what_it_is_under_marks() throws Exception {
        for (String nombre : List.of("anulacion", "calidad-digitacion", "top10", "ventas-digitales", "ventas-swat")) {
            byte[] book = Files.readAllBytes(Path.of("decision-tables", nombre + ".drl.xlsx"));
            List<Diagnostic> faults = new ArrayList<>();
            try (XSSFWorkbook libro = Marks.open(book)) {
                libro.forEach(sheet -> IntStream.range(0, 12)
                        .forEach(i -> faults.add(fault(
                                sheet.getSheetName(),
                                new CellAddress(9 + i, i).formatAsString(),
                                Gravedad.values()[i % 2],
                                "Falta " + i,
                                ""))));
            }
            byte[] marked = MarkedWorkbook.of(book, faults);

            assertThat(WorkbookText.read("x", marked)).isEqualTo(WorkbookText.read("x", book));
            assertThat(Marks.shape(marked)).isEqualTo(Marks.shape(book));
            assertThat(Marks.ourComments(marked)).hasSizeGreaterThanOrEqualTo(faults.size() / 2);
            assertThat(Marks.comments(MarkedWorkbook.of(marked, List.of()))).isEqualTo(Marks.comments(book));
        }
    }

    @Test
    void a_file_that_cannot_be_opened_safely_is_refused_with_the_reason() {
        byte[] macros = Zip.with(ours(), "xl/vbaProject.bin", "x");
        byte[] bomb = Zip.with(ours(), "xl/media/image1.xml", "<a>" + " ".repeat(30 << 20));

        assertThatThrownBy(() -> MarkedWorkbook.of(new byte[] {1, 2, 3}, List.of(WRONG)))
                .isInstanceOf(UnmarkableWorkbook.class)
                .hasMessage("El libro no se puede marcar: El archivo no es un libro de Excel. "
                        + "Ábralo en Excel y guárdelo de nuevo como «Libro de Excel (.xlsx)».");
        assertThatThrownBy(() -> MarkedWorkbook.of(macros, List.of(WRONG)))
                .hasMessage("El libro no se puede marcar: El libro contiene macros. "
                        + "Guárdelo como «Libro de Excel (.xlsx)», sin macros.");
        assertThatThrownBy(() -> MarkedWorkbook.of(bomb, List.of(WRONG)))
                .isInstanceOf(UnmarkableWorkbook.class)
                .hasMessageContaining("crece demasiado");
        assertThatThrownBy(() -> MarkedWorkbook.of(
                        Zip.with(ours(), "xl/media/image1.xml", "<a>" + "<b/>".repeat(2_000_000)), List.of(WRONG)))
                .isInstanceOf(UnmarkableWorkbook.class);
    }

    private static Diagnostic fault(String hoja, String celda, Gravedad gravedad, String mensaje, String sugerencia) {
        return new Diagnostic("anulacion.drl.xlsx", hoja, celda, Codigo.CELDA_VALOR, gravedad, mensaje, sugerencia);
    }

    private static byte[] ours() {
        try {
            return Files.readAllBytes(Path.of("decision-tables", "anulacion.drl.xlsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] edited(byte[] book, Consumer<XSSFWorkbook> edit) throws IOException {
        try (XSSFWorkbook libro = Marks.open(book)) {
            edit.accept(libro);
            return TestSheet.bytes(libro);
        }
    }

    private static void comment(XSSFSheet sheet, String cell, String author, String text) {
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor());
        comment.setAddress(new CellAddress(cell));
        comment.setAuthor(author);
        comment.setString(new XSSFRichTextString(text));
    }
}
