package io.dictamen.workbook;

import static io.dictamen.workbook.TestSheet.BLANCO;
import static io.dictamen.workbook.TestSheet.PRUEBA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SheetFaultsTest {

    private static TestSheet sound() {
        return TestSheet.asking("vip").caso(true).caso(false);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_makes_a_sheet_unsound_is_told_with_its_address(String titulo, TestSheet hoja, List<String> faltas) {
        assertThat(Shown.faults(hoja.read()))
                .containsExactlyElementsOf(
                        faltas.stream().map(falta -> "Hoja " + falta).toList());
    }

    private static Arguments fault(String titulo, TestSheet hoja, String... faltas) {
        return arguments(titulo, hoja, Arrays.asList(faltas));
    }

    static Stream<Arguments> what_makes_a_sheet_unsound_is_told_with_its_address() {
        return Stream.of(sheets(), headers(), tables(), columns(), rows()).flatMap(s -> s);
    }

    private static Stream<Arguments> sheets() {
        return Stream.of(
                fault("an unknown mark", sound().celda("A1", "Reglas"), "A1 HOJA_DESCONOCIDA"),
                fault("a mark of another case", sound().celda("A1", "ruleset"), "A1 HOJA_DESCONOCIDA"),
                fault("no mark", sound().celda("A1", BLANCO), "A1 HOJA_DESCONOCIDA"),
                fault("a catalogue", sound().celda("A1", "Catalogo"), "B1 HOJA_CATALOGO"),
                fault(
                        "a hidden sheet",
                        sound().retoque(sheet ->
                                sheet.getWorkbook().setSheetVisibility(0, SheetVisibility.VERY_HIDDEN)),
                        "HOJA_OCULTA"));
    }

    private static Stream<Arguments> headers() {
        return Stream.of(
                fault("a package of elsewhere", sound().celda("B1", "java.util"), "B1 PAQUETE_INVALIDO"),
                fault("no package", sound().celda("B1", BLANCO), "B1 PAQUETE_INVALIDO"),
                fault("functions", sound().celda("A4", "Functions").celda("B4", "x()"), "A4 PALABRA_DESCONOCIDA"),
                fault("a number", sound().celda("A4", 4), "A4 PALABRA_DESCONOCIDA"),
                fault("two packages", sound().celda("A4", "RuleSet").celda("B4", PRUEBA), "A4 PALABRA_REPETIDA"),
                fault("two lines of imports", sound().celda("A4", "Import").celda("B4", PRUEBA + ".Cliente")),
                fault("a third cell", sound().celda("C2", "x"), "C2 CELDA_FUERA"),
                fault(
                        "a class of elsewhere",
                        sound().celda("A4", "Import").celda("B4", "java.lang.Runtime, " + PRUEBA + ".*"),
                        "B4 IMPORT_PROHIBIDO",
                        "B4 IMPORT_PROHIBIDO"),
                fault(
                        "a class that is none",
                        sound().celda("A4", "Import").celda("B4", PRUEBA + ".Nada"),
                        "B4 IMPORT_DESCONOCIDO"),
                fault(
                        "a class that is not public",
                        sound().celda("A4", "Import").celda("B4", PRUEBA + ".Reservado"),
                        "B4 IMPORT_DESCONOCIDO"),
                fault(
                        "two classes of one name",
                        sound().celda("A4", "Import").celda("B4", PRUEBA + ".otra.Estado"),
                        "B4 IMPORT_AMBIGUO",
                        "B8 TIPO_INCORRECTO"),
                fault("no variable", sound().celda("A3", BLANCO).celda("B3", BLANCO), "A5 VARIABLE_INVALIDA"),
                fault("a variable without name", sound().variables(PRUEBA + ".FilaPrueba"), "B3 VARIABLE_INVALIDA"),
                fault(
                        "two variables",
                        sound().variables(PRUEBA + ".FilaPrueba fila, " + PRUEBA + ".FilaPrueba otra"),
                        "B3 VARIABLE_INVALIDA"),
                fault("a variable not imported", sound().variables("FilaPrueva fila"), "B3 VARIABLE_INVALIDA"),
                fault("a variable that is no row", sound().variables("HechosPrueba fila"), "B3 VARIABLE_INVALIDA"),
                fault("merged cells", sound().retoque(merged("B2:C2")), "B2 CELDA_COMBINADA"));
    }

    private static Stream<Arguments> tables() {
        return Stream.of(
                fault("no table", sound().titulo("Tabla Prueba"), "A5 TABLA_AUSENTE"),
                fault("a header alone", TestSheet.named("Hoja").titulo(BLANCO).patron(BLANCO), "A1 TABLA_AUSENTE"),
                fault("a table without name", sound().titulo("RuleTable"), "A5 TABLA_NOMBRE"),
                fault("a keyword of another case", sound().titulo("ruletable Prueba"), "A5 TABLA_NOMBRE"),
                fault("a name of two words", sound().titulo("RuleTable Una Prueba"), "A5 TABLA_NOMBRE"),
                fault("no rows", TestSheet.asking("vip"), "A5 TABLA_SIN_FILAS"),
                fault(
                        "another table below",
                        sound().celda("A14", "RuleTable Otra").celda("A15", "CONDITION"),
                        "A14 TABLA_VARIAS"),
                fault(
                        "a text that stock would take for a table",
                        sound().celda("C11", "ruletable x"),
                        "C11 TABLA_VARIAS"),
                fault("no columns", TestSheet.named("Hoja").patron(BLANCO), "A5 TABLA_SIN_COLUMNAS"),
                fault(
                        "no conditions",
                        TestSheet.named("Hoja")
                                .patron(BLANCO)
                                .accion("Estado", "fila.estado(Estado.$param)")
                                .clausula()
                                .fila("CERRADA", "P1 A.1"),
                        "A5 TABLA_SIN_COLUMNAS"),
                fault(
                        "no clause column",
                        sound().celda("C6", "DESCRIPTION").celda("C8", BLANCO),
                        "A5 CLAUSULA_COLUMNA"),
                fault(
                        "two clause columns",
                        sound().clausula().celda("D10", "x").celda("D11", "x"),
                        "D6 CLAUSULA_COLUMNA"),
                fault(
                        "a blank row in the middle",
                        sound().celda("C14", "x").celda("A14", true).celda("B14", "CERRADA"),
                        "A12 TABLA_CORTADA",
                        "A14 FILA_REPETIDA"),
                fault("a blank first row", TestSheet.asking("vip").fila().caso(true), "A10 TABLA_CORTADA"),
                fault("a note beside the table", sound().celda("F11", "ojo"), "F11 CELDA_FUERA"),
                fault("a note under a gap of columns", sound().celda("E5", "ojo"), "E5 CELDA_FUERA"),
                fault("a note below a gap", sound().celda("F20", "ojo"), "F20 CELDA_FUERA"));
    }

    private static Stream<Arguments> columns() {
        return Stream.of(
                fault("an alias", sound().celda("A6", "C"), "A6 COLUMNA_TIPO"),
                fault("a column that only stock knows", sound().celda("D6", "PRIORITY"), "D6 COLUMNA_TIPO"),
                fault("a number for a type", sound().celda("D6", 5), "D6 COLUMNA_TIPO"),
                fault("a hidden column", sound().retoque(sheet -> sheet.setColumnHidden(1, true)), "B9 COLUMNA_OCULTA"),
                fault(
                        "a column of no width",
                        sound().retoque(sheet -> sheet.setColumnWidth(1, 0)),
                        "B9 COLUMNA_OCULTA"),
                fault("a column without label", sound().celda("A9", BLANCO), "A9 ETIQUETA_AUSENTE"),
                fault("a column without code", sound().celda("A8", BLANCO), "A8 CODIGO_AUSENTE"),
                fault("a number for code", sound().celda("A8", 3), "A8 CODIGO_INVALIDO"),
                fault("a description with code", sound().columna("DESCRIPTION", "x", "Nota"), "D8 CODIGO_INVALIDO"),
                fault("another code than the clause", sound().celda("C8", "autor(\"$param\")"), "C8 CODIGO_INVALIDO"),
                fault("no pattern", sound().patron(BLANCO), "A7 PATRON_AUSENTE"),
                fault("a pattern of no record", sound().patron("FilaPrueba()"), "A7 PATRON_INVALIDO"),
                fault("a pattern not imported", sound().patron("$h: HechosPreuba"), "A7 PATRON_INVALIDO"),
                fault("a pattern with a condition", sound().patron("HechosPrueba(vip)"), "A7 PATRON_INVALIDO"),
                fault("a pattern over an action", sound().celda("B7", "$x: Cliente"), "B7 PATRON_INVALIDO"),
                fault("a pattern that spans actions", sound().retoque(merged("A7:B7")), "A7 PATRON_INVALIDO"),
                fault(
                        "a pattern that is too short",
                        two().retoque(sheet -> sheet.removeMergedRegion(0)),
                        "B7 PATRON_AUSENTE"),
                fault(
                        "two patterns",
                        two().retoque(sheet -> sheet.removeMergedRegion(0)).celda("B7", "$h: HechosPrueba"),
                        "B7 PATRON_VARIOS"));
    }

    private static Stream<Arguments> rows() {
        return Stream.of(
                fault("a formula", sound().retoque(formula("B10", "\"CERRADA\"")), "B10 CELDA_FORMULA"),
                fault("a formula in a label", sound().retoque(formula("B9", "\"E\"")), "B9 CELDA_FORMULA"),
                fault(
                        "an error",
                        sound().retoque(sheet -> sheet.getRow(9).getCell(1).setCellErrorValue(FormulaError.REF)),
                        "B10 CELDA_ERROR"),
                fault("a huge text", sound().celda("C10", "x".repeat(10_001)), "C10 CELDA_LARGA"),
                fault("merged data", sound().retoque(merged("B10:B11")), "B10 CELDA_COMBINADA"),
                fault("merged labels", sound().retoque(merged("B9:C9")), "B9 CELDA_COMBINADA"),
                fault("a merged title", sound().retoque(merged("A5:C5"))),
                fault("merged cells elsewhere", sound().retoque(merged("H10:I11"))),
                fault(
                        "a hidden row",
                        sound().retoque(sheet -> sheet.getRow(10).setZeroHeight(true)),
                        "A11 FILA_OCULTA"),
                fault(
                        "a row of no height",
                        sound().retoque(sheet -> sheet.getRow(10).setHeight((short) 0)),
                        "A11 FILA_OCULTA"),
                fault("hidden technical rows", sound().retoque(sheet -> {
                    for (int i = 0; i < 8; i++) {
                        if (sheet.getRow(i) != null) {
                            sheet.getRow(i).setZeroHeight(true);
                        }
                    }
                })),
                fault("a clause held as a number", sound().celda("C10", 2.1), "C10 CELDA_TIPO"));
    }

    @Test
    void a_faulty_column_does_not_hide_the_faults_of_the_others() {
        Workbook libro = TestSheet.asking("nada == $param")
                .fila("x", "CERADA", BLANCO)
                .fila("x", "CERRADA", "P1 A.1")
                .fila("x", "CERRADA", "P1 A.1")
                .read();

        assertThat(Shown.faults(libro))
                .containsExactly("Hoja A8 CAMPO_DESCONOCIDO", "Hoja B10 CELDA_VALOR", "Hoja C10 CLAUSULA_AUSENTE");
    }

    @Test
    void messages_say_what_stands_there_and_what_would_be_right() {
        assertThat(Shown.messages(sound().celda("A6", "C").read()))
                .containsExactly("A6 El tipo de columna «C» no se admite. ¿Quiso decir CONDITION?");
        assertThat(Shown.messages(sound().celda("A6", "CONDICION").read()))
                .containsExactly("A6 El tipo de columna «CONDICION» no se admite. ¿Quiso decir CONDITION?");
        assertThat(Shown.messages(sound().celda("D6", "NAME").read()))
                .containsExactly("D6 El tipo de columna «NAME» no se admite."
                        + " Se admite: CONDITION, ACTION, METADATA, DESCRIPTION.");
        assertThat(Shown.messages(sound().celda("A1", "Reglas").read()))
                .containsExactly(
                        "A1 La celda A1 dice «Reglas», y así no empieza ninguna hoja. Se admite: RuleSet, Catalogo, Notas.");
        assertThat(Shown.messages(sound().celda("C14", "x").read()))
                .contains("A12 La fila 12 está en blanco y la tabla termina allí, pero sigue en la 14."
                        + " Borre la fila en blanco.");
    }

    private static TestSheet two() {
        return TestSheet.named("Hoja")
                .condicion("Vip", "vip")
                .condicion("Puntaje", "puntaje")
                .accion("Estado", "fila.estado(Estado.$param)")
                .clausula()
                .fila(true, 98, "CERRADA", "P1 A.1");
    }

    private static Consumer<XSSFSheet> merged(String rango) {
        return sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf(rango));
    }

    private static Consumer<XSSFSheet> formula(String celda, String formula) {
        return sheet -> {
            var donde = new CellReference(celda);
            sheet.getRow(donde.getRow()).getCell(donde.getCol()).setCellFormula(formula);
        };
    }
}
