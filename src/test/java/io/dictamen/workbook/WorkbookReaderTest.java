package io.dictamen.workbook;

import static io.dictamen.workbook.TestSheet.BLANCO;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.procedure.prueba.FilaPrueba;
import io.dictamen.procedure.prueba.HechosPrueba;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Gravedad;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.Test;

class WorkbookReaderTest {

    private static TestSheet sample() {
        return TestSheet.named("Registro")
                .titulo("RuleTable Registro")
                .condicion("Vip", "vip == $param")
                .condicion("Estado", "forall(||){estado == Estado.$}")
                .condicion("Puntaje", "puntaje >= $param")
                .accion("Nuevo estado", "fila.estado(Estado.$param);")
                .accion("Mensaje", "fila.mensaje(\"$param\")")
                .clausula()
                .columna("DESCRIPTION", BLANCO, BLANCO)
                .fila(true, "REGISTRADA, EJECUTADA", 98, "CERRADA", "Diga «sí»", "P1 A.1", "para nadie")
                .fila(false, BLANCO, BLANCO, "REGISTRADA", BLANCO, "P1 A.2");
    }

    @Test
    void a_sound_workbook_is_read_whole() {
        Workbook libro = WorkbookReader.read("prueba.drl.xlsx", sample().bytes());

        assertThat(libro.diagnosticos()).isEmpty();
        DecisionTable tabla = libro.tablas().get(0);
        assertThat(tabla)
                .extracting(DecisionTable::libro, DecisionTable::hoja, DecisionTable::nombre, DecisionTable::hechos)
                .containsExactly("prueba.drl.xlsx", "Registro", "Registro", HechosPrueba.class);
        assertThat(tabla.fila()).isEqualTo(FilaPrueba.class);
        assertThat(tabla.columnas())
                .extracting(Column::etiqueta, columna -> columna.campo().toString())
                .extracting(columna -> String.join(" = ", columna.toList().toArray(String[]::new)))
                .containsExactly("Vip = vip", "Estado = estado", "Puntaje = puntaje");
        assertThat(Shown.rows(libro))
                .containsExactly(
                        "10 [vip == true, estado in REGISTRADA, EJECUTADA, puntaje >= 98]"
                                + " {estado=CERRADA, mensaje=Diga «sí»} P1 A.1",
                        "11 [vip == false] {estado=REGISTRADA} P1 A.2");
        assertThat(tabla.filas().get(1).condiciones()).hasSize(3).containsNull();
        assertThat(tabla.filas().get(0).matches(HechosPrueba.EJEMPLO)).isTrue();
        assertThat(tabla.filas().get(1).matches(HechosPrueba.EJEMPLO)).isFalse();
    }

    @Test
    void stock_drools_finds_the_same_rules_in_it() {
        byte[] bytes = sample().bytes();
        String drl = new SpreadsheetCompiler().compile(new ByteArrayInputStream(bytes), InputType.XLS);

        DecisionTable tabla =
                WorkbookReader.read("prueba.drl.xlsx", bytes).tablas().get(0);
        List<String> reglas =
                drl.lines().filter(linea -> linea.startsWith("rule ")).toList();
        assertThat(reglas)
                .containsExactlyElementsOf(tabla.filas().stream()
                        .map(fila -> "rule \"" + tabla.regla(fila) + "\"")
                        .toList());
        assertThat(drl)
                .contains("$h: HechosPrueba(vip == true, estado == Estado.REGISTRADA || estado == Estado.EJECUTADA,"
                        + " puntaje >= 98)");
    }

    @Test
    void each_sheet_with_a_table_is_read_and_notes_and_empty_sheets_are_not() {
        TestSheet notas = TestSheet.named("Apuntes").retoque(sheet -> {
            sheet.getRow(0).getCell(0).setCellValue("Notas");
            sheet.getRow(1).getCell(1).setCellFormula("1/0");
        });
        TestSheet vacia = TestSheet.named("Vacía").retoque(sheet -> {
            while (sheet.getLastRowNum() >= 0) {
                sheet.removeRow(sheet.getRow(sheet.getLastRowNum()));
            }
        });
        TestSheet otra = TestSheet.asking("vip").titulo("RuleTable Otra").caso(true);

        Workbook libro = WorkbookReader.read("prueba.drl.xlsx", TestSheet.book(sample(), notas, vacia, otra));

        assertThat(libro.diagnosticos()).isEmpty();
        assertThat(libro.tablas()).extracting(DecisionTable::nombre).containsExactly("Registro", "Otra");
    }

    @Test
    void all_faults_of_a_workbook_are_told_at_once_in_the_order_of_its_cells() {
        TestSheet primera = sample().fila("quizá", "REGISTRADO, CERADA, CERRADA", 8.5, "ABIERTA", 4, BLANCO)
                .fila(BLANCO, BLANCO, "98", BLANCO, 4.5, "P1 A.4")
                .celda("C8", "puntaje ~ $param")
                .celda("A2", "Importar")
                .celda("K11", "suelto");
        TestSheet segunda =
                TestSheet.asking("colour").titulo("RuleTable Registro").caso("x");

        Workbook libro = WorkbookReader.read("prueba.drl.xlsx", TestSheet.book(primera, segunda));

        assertThat(Shown.faults(libro))
                .containsExactly(
                        "Registro A2 PALABRA_DESCONOCIDA",
                        "Registro B3 VARIABLE_INVALIDA",
                        "Registro A7 PATRON_INVALIDO",
                        "Registro K11 CELDA_FUERA",
                        "Registro F12 CLAUSULA_AUSENTE",
                        "Hoja A5 TABLA_REPETIDA",
                        "Hoja A8 CAMPO_DESCONOCIDO");
        assertThat(libro.tablas()).isEmpty();

        assertThat(Shown.faults(
                        WorkbookReader.read("prueba.drl.xlsx", TestSheet.book(primera.celda("A2", "Import"), segunda))))
                .containsExactly(
                        "Registro C8 CODIGO_INVALIDO",
                        "Registro K11 CELDA_FUERA",
                        "Registro A12 CELDA_TIPO",
                        "Registro B12 CELDA_VALOR",
                        "Registro B12 CELDA_VALOR",
                        "Registro D12 CELDA_VALOR",
                        "Registro F12 CLAUSULA_AUSENTE",
                        "Registro D13 RESULTADO_AUSENTE",
                        "Registro E13 CELDA_TIPO",
                        "Hoja A5 TABLA_REPETIDA",
                        "Hoja A8 CAMPO_DESCONOCIDO");
    }

    @Test
    void a_fault_says_where_it_is_what_stands_there_and_what_would_be_right() {
        Workbook libro = TestSheet.asking("forall(||){estado == Estado.$}")
                .caso("REGISTRADO, CERRADA")
                .read();

        assertThat(libro.diagnosticos())
                .containsExactly(new Diagnostic(
                        "prueba.drl.xlsx",
                        "Hoja",
                        "A10",
                        Codigo.CELDA_VALOR,
                        Gravedad.ERROR,
                        "«REGISTRADO» no es un valor de Estado.",
                        "¿Quiso decir REGISTRADA?"));
        assertThat(libro.diagnosticos().toString())
                .isEqualTo("[prueba.drl.xlsx · Hoja!A10: [CELDA_VALOR] «REGISTRADO» no es un valor de Estado."
                        + " ¿Quiso decir REGISTRADA?]");
    }
}
