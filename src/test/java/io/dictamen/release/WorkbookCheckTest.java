package io.dictamen.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.deployment.Libros;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookCheckTest {
    private static final Path OURS = Path.of("decision-tables", "anulacion.drl.xlsx");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_workbook_without_fault_is_told_so() {
        assertThat(check(OURS)).isZero();
        assertThat(said()).containsExactly("anulacion.drl.xlsx: sin faltas, 3 tablas, 29 filas.");
    }

    @Test
    void every_fault_is_told_with_its_cell_and_what_would_be_right() throws IOException {
        Path broken = edited(book -> {
            Sheet registro = book.getSheet("Registro");
            registro.getRow(15).getCell(4).setCellValue("EJECTUADA, CERRADA");
            registro.getRow(16).getCell(15).setBlank();
            registro.getRow(17).getCell(2).setCellValue("sí");
        });

        assertThat(check(broken)).isOne();
        assertThat(said())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("anulacion.drl.xlsx · Registro!E16: [CELDA_VALOR] ")
                                .contains("EJECTUADA", "EJECUTADA"),
                        line -> assertThat(line).startsWith("anulacion.drl.xlsx · Registro!P17: [CLAUSULA_AUSENTE] "),
                        line -> assertThat(line).startsWith("anulacion.drl.xlsx · Registro!C18: [CELDA_TIPO] "),
                        line -> assertThat(line).isEqualTo("anulacion.drl.xlsx: 3 faltas."));
    }

    @Test
    void a_workbook_whose_booleans_libreoffice_saved_as_formulas_is_as_good() throws IOException {
        Path saved = edited(book -> book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.BOOLEAN) {
                boolean valor = cell.getBooleanCellValue();
                cell.setCellFormula(valor ? "TRUE()" : "FALSE()");
            }
        }))));

        assertThat(check(saved)).isZero();
        assertThat(said()).containsExactly("anulacion.drl.xlsx: sin faltas, 3 tablas, 29 filas.");
    }

    @Test
    void a_sheet_that_a_decision_needs_may_not_be_missing() throws IOException {
        assertThat(check(edited(book -> book.removeSheetAt(book.getSheetIndex("Cierre")))))
                .isOne();
        assertThat(said())
                .containsExactly(
                        "anulacion.drl.xlsx: [DECISION_SIN_TABLA] Falta la tabla «Cierre», que decide anulacion-cierre."
                                + " Una hoja del libro debe llevar la celda «RuleTable Cierre».",
                        "anulacion.drl.xlsx: 1 falta.");
    }

    @Test
    void a_workbook_that_is_not_the_service_s_own_is_told_how_far_it_was_checked() throws IOException {
        Path copy = Files.copy(OURS, folder.resolve("copia.drl.xlsx"));

        assertThat(check(copy)).isZero();
        assertThat(said())
                .containsExactly(
                        "copia.drl.xlsx: no tiene el nombre de un libro del servicio; solo se revisó su forma.",
                        "copia.drl.xlsx: sin faltas, 3 tablas, 29 filas.");
    }

    @Test
    void the_faults_are_marked_in_a_copy_that_no_tool_takes_for_a_workbook_of_rules() throws IOException {
        Path broken =
                edited(book -> book.getSheet("Registro").getRow(15).getCell(4).setCellValue("EJECTUADA"));
        byte[] before = Files.readAllBytes(broken);
        Path copy = folder.resolve("anulacion-revisado.xlsx");

        assertThat(check("--marcar", broken.toString())).isOne();
        assertThat(said())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("anulacion.drl.xlsx · Registro!E16: [CELDA_VALOR] "),
                        line -> assertThat(line).isEqualTo("Las faltas están marcadas en " + copy + "."),
                        line -> assertThat(line).isEqualTo("anulacion.drl.xlsx: 1 falta."));
        assertThat(broken).hasBinaryContent(before);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(copy))) {
            assertThat(book.getSheet("Registro")
                            .getCellComment(new CellAddress("E16"))
                            .getString()
                            .getString())
                    .contains("EJECTUADA", "EJECUTADA");
        }
    }

    @Test
    void a_marked_copy_that_is_there_already_stays() throws IOException {
        Path broken =
                edited(book -> book.getSheet("Registro").getRow(15).getCell(4).setCellValue("EJECTUADA"));
        Path copy = Files.writeString(folder.resolve("anulacion-revisado.xlsx"), "trabajo de Ana");

        assertThat(check("--marcar", broken.toString())).isOne();
        assertThat(said()).contains(copy + " ya existe: bórrelo, o cámbiele el nombre, y revise otra vez.");
        assertThat(copy).hasContent("trabajo de Ana");
    }

    @Test
    void a_workbook_without_fault_has_nothing_to_mark_and_one_that_is_none_cannot_be() throws IOException {
        Path sound = edited(book -> {});
        Path none = Files.writeString(folder.resolve("nada.drl.xlsx"), "nada");

        assertThat(check("--marcar", sound.toString())).isZero();
        assertThat(check("--marcar", none.toString())).isOne();
        assertThat(said())
                .contains(
                        "El libro no se puede marcar: El archivo no es un libro de Excel. Ábralo en Excel y guárdelo de"
                                + " nuevo como «Libro de Excel (.xlsx)».");
        assertThat(folder).isDirectoryNotContaining("glob:**-revisado.xlsx");
    }

    @Test
    void a_clause_of_no_known_procedure_is_told() throws IOException {
        assertThat(check(edited(
                        book -> book.getSheet("Registro").getRow(15).getCell(15).setCellValue("COM-DSC-P6 A.15"))))
                .isOne();
        assertThat(said())
                .containsExactly(
                        "anulacion.drl.xlsx · Registro!P16: [CLAUSULA_DESCONOCIDA] «COM-DSC-P6 A.15» no empieza con el"
                                + " código de un procedimiento conocido. ¿Quiso decir «COM-DSC-P06»? Los procedimientos son"
                                + " COM-GCM-P11, COM-DSC-P06, COM-DSC-P14, VENTAS-DIGITALES, CLARO-SWAT.",
                        "anulacion.drl.xlsx: 1 falta.");
    }

    @Test
    void what_a_table_leaves_undecided_is_told_with_the_row_that_would_decide_it() throws IOException {
        assertThat(check(edited(book -> {
                    XSSFSheet registro = book.getSheet("Registro");
                    EditedWorkbook.dropEmptyRows(registro);
                    registro.removeRow(registro.getRow(registro.getLastRowNum()));
                })))
                .isOne();
        assertThat(said()).hasSize(2);
        assertThat(said().get(0))
                .startsWith("anulacion.drl.xlsx · Registro: [HUECO] ")
                .contains("REGISTRADA");
        assertThat(said().get(1)).isEqualTo("anulacion.drl.xlsx: sin faltas, 3 tablas, 28 filas.");
    }

    @Test
    void a_number_of_a_catalogue_that_makes_no_sense_is_told_at_its_cell() {
        byte[] libro = EditedWorkbook.edit(
                EditedWorkbook.original("top10.drl.xlsx"),
                "Parametros",
                hoja -> hoja.getRow(3).getCell(1).setCellValue(-1));

        assertThat(Libros.read("top10.drl.xlsx", libro).diagnosticos())
                .extracting(Object::toString)
                .containsExactly(
                        "top10.drl.xlsx · Parametros!B4: [CELDA_VALOR] -1 es demasiado poco. Escriba por lo menos 1.");
    }

    @Test
    void a_fault_of_a_catalogue_is_not_told_of_the_rows_that_name_it() {
        byte[] libro = EditedWorkbook.edit(
                EditedWorkbook.original("calidad-digitacion.drl.xlsx"),
                "Planes",
                hoja -> hoja.getRow(5).getCell(0).setCellValue("INTERNETT"));

        assertThat(Libros.read("calidad-digitacion.drl.xlsx", libro).diagnosticos())
                .extracting(falta -> falta.hoja() + "!" + falta.celda())
                .containsExactly("Planes!A6");
    }

    @Test
    void a_file_that_is_not_there_is_told_so() {
        assertThat(check(Path.of("no-hay.drl.xlsx"))).isOne();
        assertThat(said()).containsExactly("no-hay.drl.xlsx: no se puede leer el archivo.");
    }

    private int check(Path archivo) {
        return check(archivo.toString());
    }

    private int check(String... argumentos) {
        return new WorkbookCheck(new PrintStream(said, true, StandardCharsets.UTF_8)).check(List.of(argumentos));
    }

    private List<String> said() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Path edited(Consumer<XSSFWorkbook> edit) throws IOException {
        Path file = folder.resolve("anulacion.drl.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(OURS));
                OutputStream out = Files.newOutputStream(file)) {
            edit.accept(book);
            book.write(out);
        }
        return file;
    }
}
