package io.dictamen.workbook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.diff.Difference.Celda;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookDiffTest {
    private static final String LIBRO = "anulacion.drl.xlsx";

    @Test
    void a_workbook_and_itself_differ_in_nothing() {
        assertThat(WorkbookDiff.of(LIBRO, ours(), ours()))
                .isEqualTo(new WorkbookDiff(LIBRO, List.of(), List.of(), List.of()));
        assertThat(lines(book -> {})).containsExactly("Los dos libros dicen lo mismo.");
    }

    @Test
    void a_row_inserted_at_the_top_is_one_difference() {
        WorkbookDiff diff = diff(book -> {
            XSSFSheet sheet = book.getSheet("Registro");
            sheet.shiftRows(9, sheet.getLastRowNum(), 1);
            XSSFRow row = sheet.createRow(9);
            row.createCell(4).setCellValue("CERRADA");
            row.createCell(6).setCellValue("IMPROCEDENTE");
            row.createCell(15).setCellValue("COM-DSC-P06 A.4");
        });

        assertThat(diff)
                .isEqualTo(new WorkbookDiff(
                        LIBRO,
                        List.of(new Difference(
                                LIBRO,
                                "Registro",
                                Elemento.FILA,
                                Cambio.AGREGADA,
                                null,
                                10,
                                "COM-DSC-P06 A.4",
                                List.of(
                                        new Celda("Estado de la orden", "", "CERRADA"),
                                        new Celda("Resolución", "", "IMPROCEDENTE"),
                                        new Celda("Cláusula", "", "COM-DSC-P06 A.4")))),
                        List.of(),
                        List.of()));
    }

    @Test
    void an_edited_condition_outcome_or_clause_is_a_changed_row_with_both_values() {
        assertThat(lines(book -> {
                    XSSFSheet sheet = book.getSheet("Registro");
                    sheet.getRow(15).getCell(4).setCellValue("ASIGNADA");
                    sheet.getRow(16).getCell(6).setCellValue("IMPROCEDENTE");
                    sheet.getRow(17).getCell(15).setCellValue("COM-DSC-P06 A.99");
                }))
                .containsExactly(
                        "Registro: fila 16 CAMBIADA (COM-DSC-P06 A.15): Estado de la orden «EJECUTADA, CERRADA» → "
                                + "«ASIGNADA»",
                        "Registro: fila 17 CAMBIADA (COM-DSC-P06 A.14): Resolución «PROCEDE_CON_SUSPENSION» → "
                                + "«IMPROCEDENTE»",
                        "Registro: fila 18 CAMBIADA (COM-DSC-P06 A.99): Cláusula «COM-DSC-P06 A.12» → «COM-DSC-P06 "
                                + "A.99»");
    }

    @Test
    void rows_removed_and_moved_are_told_and_their_neighbours_are_not() {
        assertThat(lines(book -> {
                    XSSFSheet sheet = book.getSheet("Registro");
                    sheet.copyRows(13, 13, 19, new CellCopyPolicy());
                    sheet.removeRow(sheet.getRow(13));
                    sheet.shiftRows(14, 19, -1);
                    sheet.removeRow(sheet.getRow(11));
                    sheet.shiftRows(12, 18, -1);
                }))
                .containsExactly(
                        "Registro: fila 12 QUITADA (COM-DSC-P06 A.4): En plataforma «VERDADERO»; Falta un requisito"
                                + " «VERDADERO»; Resolución «REQUISITOS_PENDIENTES»; Atiende «ASESOR_COMERCIAL»; Deriva a "
                                + "«CLIENTE»; Siguiente paso «A.4»; Mensaje «Antes de anular, pida al cliente el producto, el"
                                + " motivo y la causa que faltan.»; Cláusula «COM-DSC-P06 A.4»",
                        "Registro: fila 14 → 18 MOVIDA (COM-DSC-P06 A.5)");
    }

    @Test
    void a_technical_change_is_told() {
        assertThat(lines(book -> {
                    XSSFSheet sheet = book.getSheet("Registro");
                    sheet.getRow(0).getCell(1).setCellValue("io.dictamen.procedure.top10");
                    sheet.getRow(1)
                            .getCell(1)
                            .setCellValue(sheet.getRow(1).getCell(1).getStringCellValue()
                                    + ", io.dictamen.procedure.anulacion.Tramite");
                    sheet.getRow(4).getCell(0).setCellValue("RuleTable Registros");
                    sheet.getRow(7).getCell(0).setCellValue("pagado == $param");
                    sheet.getRow(8).getCell(1).setCellValue("¿Titular?");
                }))
                .containsExactly(
                        "Registro: línea técnica 1 CAMBIADA: RuleSet «io.dictamen.procedure.anulacion» → "
                                + "«io.dictamen.procedure.top10»",
                        "Registro: línea técnica 2 AGREGADA: Import «io.dictamen.procedure.anulacion.Tramite»",
                        "Registro: línea técnica 5 CAMBIADA: RuleTable «Registro» → «Registros»",
                        "Registro: columna CAMBIADA: Código «enPlataforma == $param» → «pagado == $param»",
                        "Registro: columna CAMBIADA: Etiqueta «Acreditado» → «¿Titular?»");
    }

    @Test
    void a_column_added_or_removed_is_told_and_the_rows_that_speak_in_it() {
        assertThat(lines(book -> {
                    XSSFSheet sheet = book.getSheet("Registro");
                    sheet.getRow(5).createCell(16).setCellValue("DESCRIPTION");
                    sheet.getRow(8).createCell(16).setCellValue("Nota");
                    sheet.getRow(12).createCell(16).setCellValue("Revisada");
                    for (int i = 5; i <= sheet.getLastRowNum(); i++) {
                        if (sheet.getRow(i).getCell(10) != null) {
                            sheet.getRow(i).removeCell(sheet.getRow(i).getCell(10));
                        }
                    }
                }))
                .containsExactly(
                        "Registro: columna AGREGADA: Etiqueta «Nota»; Tipo «DESCRIPTION»",
                        "Registro: columna QUITADA: Etiqueta «Procedimiento»; Tipo «ACTION»; Código "
                                + "«fila.procedimiento(ProcedimientoSalida.$param);»",
                        "Registro: fila 13 CAMBIADA (COM-DSC-P06 A.6): Nota «» → «Revisada»; Procedimiento «CAJAS» "
                                + "→ «»");
    }

    @Test
    void a_sheet_added_removed_or_renamed_is_told() {
        assertThat(lines(book -> {
                    book.setSheetName(book.getSheetIndex("Registro"), "Registro nuevo");
                    book.removeSheetAt(book.getSheetIndex("Cierre"));
                    book.createSheet("Apuntes").createRow(0).createCell(0).setCellValue("Notas");
                    book.getSheet("Requisitos").getRow(0).getCell(0).setCellValue("Rule Set");
                }))
                .containsExactly(
                        "Registro nuevo: hoja CAMBIADA: Hoja «Registro» → «Registro nuevo»",
                        "Requisitos: hoja CAMBIADA: Tipo «TABLA» → «OTRA»",
                        "Cierre: hoja QUITADA: Tipo «TABLA»; Nombre «Cierre»; Filas «7»",
                        "Apuntes: hoja AGREGADA: Tipo «NOTAS»; Filas «1»");
    }

    @Test
    void an_entry_of_a_catalogue_is_known_by_what_it_says() {
        assertThat(lines(Path.of("decision-tables", "top10.drl.xlsx"), book -> {
                    XSSFSheet sheet = book.getSheet("Parametros");
                    sheet.getRow(3).getCell(1).setCellValue(99);
                    sheet.getRow(5).getCell(0).setCellValue("NUEVO");
                }))
                .containsExactly(
                        "Parametros: fila 4 CAMBIADA: Ventana (días) «10» → «99»",
                        "Parametros: fila 6 AGREGADA: Segmento «NUEVO»");
    }

    @Test
    void what_cannot_be_read_is_told_and_nothing_is_made_of_it() {
        WorkbookDiff diff = WorkbookDiff.of(LIBRO, ours(), new byte[] {1, 2, 3});

        assertThat(diff.diferencias()).isEmpty();
        assertThat(diff.complete()).isFalse();
        assertThat(DiffListing.lines(diff))
                .containsExactly(
                        "Sin comparar, después: anulacion.drl.xlsx: [LIBRO_ILEGIBLE] El archivo no es un libro de"
                                + " Excel. Ábralo en Excel y guárdelo de nuevo como «Libro de Excel (.xlsx)».");
    }

    private static List<String> lines(Consumer<XSSFWorkbook> edit) {
        return DiffListing.lines(diff(edit));
    }

    private static List<String> lines(Path libro, Consumer<XSSFWorkbook> edit) {
        byte[] antes = bytes(libro);
        return DiffListing.lines(WorkbookDiff.of(libro.getFileName().toString(), antes, edited(antes, edit)));
    }

    private static WorkbookDiff diff(Consumer<XSSFWorkbook> edit) {
        return WorkbookDiff.of(LIBRO, ours(), edited(ours(), edit));
    }

    private static byte[] ours() {
        return bytes(Path.of("decision-tables", LIBRO));
    }

    private static byte[] bytes(Path libro) {
        try {
            return Files.readAllBytes(libro);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] edited(byte[] libro, Consumer<XSSFWorkbook> edit) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(libro))) {
            edit.accept(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
