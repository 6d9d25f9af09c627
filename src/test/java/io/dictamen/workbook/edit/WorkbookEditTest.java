package io.dictamen.workbook.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dictamen.Alongside;
import io.dictamen.decision.Etiqueta;
import io.dictamen.decision.Procedure;
import io.dictamen.procedure.Procedures;
import io.dictamen.workbook.Clauses;
import io.dictamen.workbook.Known;
import io.dictamen.workbook.SheetLayout;
import io.dictamen.workbook.SheetView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is edited in a page is written into the same workbook, whose dress stays. */
@Alongside
public class WorkbookEditTest {
    private static final int CHANGES = 40;
    private static final String ANULACION = "anulacion.drl.xlsx";

    static Stream<Procedure> procedures() {
        return Procedures.ALL.stream();
    }

    public static Known known(Procedure procedure) {
        Map<String, Class<? extends Record>> catalogues = new HashMap<>();
        Stream.concat(procedure.catalogos().stream(), Stream.of(Etiqueta.VOCABULARIO))
                .forEach(one -> catalogues.put(one.nombre(), one.entrada()));
        return new Known(catalogues, new Clauses(Procedures.citables()), procedure.constantes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("procedures")
    void a_sheet_shows_exactly_what_was_typed_after_any_changes_and_looks_as_before(Procedure procedure)
            throws Exception {
        byte[] libro = Files.readAllBytes(Path.of("decision-tables", procedure.libro()));
        Known known = known(procedure);
        for (SheetView sheet : SheetView.of(libro, known)) {
            RandomEdit edit = new RandomEdit(sheet.hoja().hashCode(), sheet, CHANGES);
            byte[] edited = WorkbookEdit.of(libro, sheet.hoja(), edit.changes(), known);
            String which = sheet.hoja();
            SheetView now = view(edited, sheet.hoja(), known);
            assertThat(shown(now)).as(which).isEqualTo(expected(edit));
            assertThat(now.columnas()).as(which).isEqualTo(sheet.columnas());
            looks(libro, edited, sheet.hoja(), edit, which);
            stock(edited, sheet, edit, which);
        }
    }

    /** What POI, and so stock Drools and the rest of the world, finds in it. */
    private static void looks(byte[] libro, byte[] edited, String hoja, RandomEdit edit, String which)
            throws IOException {
        try (XSSFWorkbook before = open(libro);
                XSSFWorkbook after = open(edited)) {
            XSSFSheet was = before.getSheet(hoja);
            XSSFSheet is = after.getSheet(hoja);
            assertThat(notes(is)).as(which).isEqualTo(moved(notes(was), edit));
            assertThat(is.getMergedRegions()).as(which).isEqualTo(was.getMergedRegions());
            assertThat(is.getPaneInformation().getHorizontalSplitTopRow())
                    .as(which)
                    .isEqualTo(was.getPaneInformation().getHorizontalSplitTopRow());
            assertThat(hidden(is)).as(which).isEqualTo(hidden(was));
            assertThat(after.getNumCellStyles()).as(which).isEqualTo(before.getNumCellStyles());
            Map<String, TreeSet<String>> listsBefore = lists(was);
            Map<String, TreeSet<String>> listsNow = lists(is);
            edit.lines().forEach((number, line) -> {
                XSSFRow like = was.getRow(line.looks() - 1);
                like.forEach(cell -> {
                    Cell now = is.getRow(number - 1).getCell(cell.getColumnIndex());
                    assertThat(now.getCellStyle().getIndex())
                            .as("%s %s", which, now.getAddress())
                            .isEqualTo(cell.getCellStyle().getIndex());
                    assertThat(listsNow.get(now.getAddress().formatAsString()))
                            .as("%s %s", which, now.getAddress())
                            .isEqualTo(listsBefore.get(cell.getAddress().formatAsString()));
                });
            });
            assertThat(is.getLastRowNum() - was.getLastRowNum())
                    .as("%s: as many empty rows to write in", which)
                    .isEqualTo(edit.grown());
        }
    }

    private static void stock(byte[] edited, SheetView sheet, RandomEdit edit, String which) {
        if (sheet.tipo() == SheetLayout.TipoDeHoja.CATALOGO || sheet.tipo() == SheetLayout.TipoDeHoja.VOCABULARIO) {
            return;
        }
        String drl = new SpreadsheetCompiler().compile(new ByteArrayInputStream(edited), sheet.hoja());
        List<Integer> rules = drl.lines()
                .filter(line -> line.matches("rule \"(?:" + sheet.hoja() + " )?" + sheet.nombre() + "_\\d+\""))
                .map(line -> Integer.valueOf(line.replaceAll(".*_(\\d+)\".*", "$1")))
                .toList();
        assertThat(rules).as(which).isEqualTo(List.copyOf(edit.lines().keySet()));
    }

    @Test
    void nothing_but_the_sheet_is_written_anew() throws Exception {
        byte[] libro = Files.readAllBytes(Path.of("decision-tables", ANULACION));
        Known known = known(Procedures.ALL.get(0));
        byte[] edited =
                WorkbookEdit.of(libro, "Registro", List.of(new RowChange.Cells(10, Map.of("A", "ausente"))), known);
        Map<String, String> before = parts(libro);
        Map<String, String> after = parts(edited);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(before.entrySet().stream()
                        .filter(part -> !part.getValue().equals(after.get(part.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactly("xl/worksheets/sheet5.xml");
    }

    @Test
    void what_cannot_be_done_is_told_with_its_place() {
        Known known = known(Procedures.ALL.get(0));
        assertThatExceptionOfType(ImpossibleEdit.class)
                .isThrownBy(() -> edit("Registro", known, new RowChange.Delete(10), new RowChange.Delete(9)))
                .satisfies(e -> assertThat(e.cambio()).isEqualTo(1))
                .withMessageStartingWith("La fila 9 no es de datos: van de la 10 a la ");
        assertThatExceptionOfType(ImpossibleEdit.class)
                .isThrownBy(() -> edit("Registro", known, new RowChange.Cells(10, Map.of("ZZ", "x"))))
                .withMessageStartingWith("La tabla no tiene una columna «ZZ»");
        assertThatExceptionOfType(ImpossibleEdit.class)
                .isThrownBy(() -> edit("Portada", known, new RowChange.Delete(3)))
                .withMessage("La hoja «Portada» no tiene filas que se editen aquí.");
    }

    private static byte[] edit(String hoja, Known known, RowChange... changes) throws Exception {
        return WorkbookEdit.of(
                Files.readAllBytes(Path.of("decision-tables", ANULACION)), hoja, List.of(changes), known);
    }

    private static SheetView view(byte[] libro, String hoja, Known known) {
        return SheetView.of(libro, known).stream()
                .filter(sheet -> sheet.hoja().equals(hoja))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Integer, List<String>> shown(SheetView sheet) {
        Map<Integer, List<String>> rows = new TreeMap<>();
        sheet.filas().forEach(fila -> rows.put(fila.fila(), fila.celdas()));
        return rows;
    }

    private static Map<Integer, List<String>> expected(RandomEdit edit) {
        Map<Integer, List<String>> rows = new TreeMap<>();
        edit.lines().forEach((number, line) -> rows.put(number, line.cells()));
        rows.values().removeIf(cells -> cells.stream().allMatch(String::isEmpty));
        return rows;
    }

    private static Map<String, String> notes(XSSFSheet sheet) {
        return sheet.getCellComments().entrySet().stream()
                .collect(Collectors.toMap(
                        note -> note.getKey().formatAsString(),
                        note -> note.getValue().getString().getString()));
    }

    /** A note goes with its row, and where that was deleted it is gone. */
    private static Map<String, String> moved(Map<String, String> notes, RandomEdit edit) {
        Map<String, String> moved = new HashMap<>();
        int first = edit.lines().keySet().iterator().next();
        notes.forEach((cell, text) -> {
            CellAddress address = new CellAddress(cell);
            if (address.getRow() < first - 1) {
                moved.put(cell, text);
            }
            edit.lines().forEach((number, line) -> {
                if (line.origin() == address.getRow() + 1) {
                    moved.put(new CellAddress(number - 1, address.getColumn()).formatAsString(), text);
                }
            });
        });
        return moved;
    }

    private static List<Integer> hidden(XSSFSheet sheet) {
        List<Integer> rows = new ArrayList<>();
        sheet.forEach(row -> {
            if (row.getZeroHeight()) {
                rows.add(row.getRowNum());
            }
        });
        return rows;
    }

    /** The lists that are offered in each cell. */
    private static Map<String, TreeSet<String>> lists(XSSFSheet sheet) {
        Map<String, TreeSet<String>> lists = new HashMap<>();
        sheet.getDataValidations().forEach(list -> {
            for (CellRangeAddress range : list.getRegions().getCellRangeAddresses()) {
                range.forEach(
                        cell -> lists.computeIfAbsent(new CellAddress(cell).formatAsString(), key -> new TreeSet<>())
                                .add(list.getValidationConstraint().getFormula1()));
            }
        });
        return lists;
    }

    private static Map<String, String> parts(byte[] libro) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(libro))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static XSSFWorkbook open(byte[] libro) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(libro));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
