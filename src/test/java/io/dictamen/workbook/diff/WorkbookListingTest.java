package io.dictamen.workbook.diff;

import static io.dictamen.workbook.TestSheet.BLANCO;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.TestSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

class WorkbookListingTest {

    private static TestSheet table() {
        return TestSheet.named("Registro")
                .importa(TestSheet.PRUEBA + ".HechosPrueba, " + TestSheet.PRUEBA + ".Estado")
                .titulo("RuleTable Registro")
                .condicion("Vip", "vip == $param")
                .condicion("Puntaje", "puntaje >= $param")
                .accion("Mensaje", "fila.mensaje(\"$param\")")
                .clausula()
                .fila(true, new TestSheet.Formatted(0.98, "0%"), "Diga «sí»\ny firme", "P1 A.1")
                .fila(false, BLANCO, LocalDate.parse("2026-03-09"), "P1 A.2");
    }

    @Test
    void each_sheet_is_told_whole_a_row_a_line_and_without_numbers_of_rows() {
        TestSheet catalog = sheet("Planes", sheet -> {
            TestSheet.set(sheet, "A1", "Catalogo");
            TestSheet.set(sheet, "B1", "Planes");
            TestSheet.set(sheet, "A2", "plan");
            TestSheet.set(sheet, "B2", "megas");
            TestSheet.set(sheet, "A3", "Hogar");
            TestSheet.set(sheet, "B3", 8.5);
        });
        TestSheet notes = sheet("Apuntes", sheet -> {
            TestSheet.set(sheet, "A1", "Notas");
            TestSheet.set(sheet, "C3", "Preguntar a Ana");
        });

        assertThat(lines(TestSheet.book(table(), catalog, notes)))
                .containsExactly(
                        "Hoja Registro · TABLA Registro",
                        "  RuleSet: io.dictamen.procedure.prueba",
                        "  Import: io.dictamen.procedure.prueba.HechosPrueba",
                        "  Import: io.dictamen.procedure.prueba.Estado",
                        "  Variables: io.dictamen.procedure.prueba.FilaPrueba fila",
                        "  RuleTable: Registro",
                        "  Patrón: $h: HechosPrueba",
                        "  columna Vip: CONDITION vip == $param",
                        "  columna Puntaje: CONDITION puntaje >= $param",
                        "  columna Mensaje: ACTION fila.mensaje(\"$param\")",
                        "  columna Cláusula: METADATA clausula(\"$param\")",
                        "  fila Vip: VERDADERO | Puntaje: 98 % | Mensaje: Diga «sí» ⏎ y firme | Cláusula: P1 A.1",
                        "  fila Vip: FALSO | Mensaje: 2026-03-09 | Cláusula: P1 A.2",
                        "Hoja Planes · CATALOGO Planes",
                        "  Catalogo: Planes",
                        "  columna plan:",
                        "  columna megas:",
                        "  fila plan: Hogar | megas: 8.5",
                        "Hoja Apuntes · NOTAS",
                        "  fila Columna A: Notas",
                        "  fila Columna C: Preguntar a Ana");
    }

    @Test
    void a_row_that_is_inserted_is_one_line_more_and_the_others_stay() {
        List<String> before = lines(table().bytes());
        List<String> after = lines(table().retoque(sheet -> {
                    sheet.shiftRows(9, 10, 1);
                    TestSheet.set(sheet, "A10", true);
                    TestSheet.set(sheet, "D10", "P1 A.0");
                })
                .bytes());

        List<String> expected = new ArrayList<>(before);
        expected.add(11, "  fila Vip: VERDADERO | Cláusula: P1 A.0");
        assertThat(after).isEqualTo(expected);
    }

    @Test
    void what_is_wrong_in_a_table_is_told_as_it_stands() {
        assertThat(lines(table().celda("A8", BLANCO)
                        .retoque(sheet -> sheet.getRow(9).getCell(2).setCellFormula("1/0"))
                        .celda("F13", "suelto")
                        .bytes()))
                .contains(
                        "  columna Vip: CONDITION",
                        "  columna Columna F:",
                        "  fila Vip: VERDADERO | Puntaje: 98 % | Mensaje: (La celda contiene una fórmula: =1/0)"
                                + " | Cláusula: P1 A.1",
                        "  fila Columna F: suelto");
    }

    private static TestSheet sheet(String nombre, Consumer<XSSFSheet> contents) {
        return TestSheet.named(nombre).retoque(sheet -> {
            while (sheet.getLastRowNum() >= 0) {
                sheet.removeRow(sheet.getRow(sheet.getLastRowNum()));
            }
            contents.accept(sheet);
        });
    }

    private static List<String> lines(byte[] book) {
        return WorkbookListing.lines(WorkbookText.read("prueba.drl.xlsx", book));
    }
}
