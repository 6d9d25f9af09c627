package io.dictamen.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.fault.Codigo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClausesTest {
    private static final Known CODES = new Known(Map.of(), new Clauses(steps()));

    private static final String NEWER = " Si es de una edición nueva del procedimiento, déjelo así.";

    @Test
    void a_clause_is_a_known_procedure_a_space_and_a_step() {
        assertThat(read("COM-DSC-P06 A.11", "CLARO-SWAT SEC 7", "VENTAS-DIGITALES 12.1", " CLARO-SWAT 2.F "))
                .isEmpty();
    }

    @Test
    void a_clause_of_no_known_procedure_is_told_with_the_nearest_and_the_list() {
        String all = "Los procedimientos son COM-DSC-P06, CLARO-SWAT, VENTAS-DIGITALES.";
        assertThat(read("COM-DSC-P6 A.11", "claro-swat 2.F", "P1 A.1", "COM-DSC-P06A.4"))
                .containsExactly(
                        "C10 ERROR «COM-DSC-P6 A.11» no empieza con el código de un procedimiento conocido."
                                + " ¿Quiso decir «COM-DSC-P06»? " + all,
                        "C11 ERROR «claro-swat 2.F» no empieza con el código de un procedimiento conocido."
                                + " ¿Quiso decir «CLARO-SWAT»? " + all,
                        "C12 ERROR «P1 A.1» no empieza con el código de un procedimiento conocido. " + all,
                        "C13 ERROR «COM-DSC-P06A.4» no empieza con el código de un procedimiento conocido."
                                + " ¿Quiso decir «COM-DSC-P06»? " + all);
    }

    @Test
    void a_known_procedure_without_a_step_or_without_its_one_space_is_told() {
        assertThat(read("COM-DSC-P06", "COM-DSC-P06  A.4"))
                .containsExactly(
                        "C10 ERROR «COM-DSC-P06» no dice qué paso de COM-DSC-P06."
                                + " Escriba el código, un espacio y el paso, como COM-DSC-P06 10.",
                        "C11 ERROR «COM-DSC-P06  A.4» no dice qué paso de COM-DSC-P06."
                                + " Escriba el código, un espacio y el paso, como COM-DSC-P06 10.");
    }

    @Test
    void a_step_that_the_procedure_does_not_have_is_a_warning_with_the_nearest() {
        assertThat(read("COM-DSC-P06 A.17", "COM-DSC-P06 A.11.3", "COM-DSC-P06 a.11", "CLARO-SWAT 3 OT CERADA"))
                .containsExactly(
                        "C10 ADVERTENCIA COM-DSC-P06 no tiene un paso «A.17». Los más cercanos: A.11, A.9, A.4."
                                + NEWER,
                        "C11 ADVERTENCIA COM-DSC-P06 no tiene un paso «A.11.3». Los más cercanos: A.11, A.9, A.4."
                                + NEWER,
                        "C12 ADVERTENCIA COM-DSC-P06 no tiene un paso «a.11». Los más cercanos: A.11." + NEWER,
                        "C13 ADVERTENCIA CLARO-SWAT no tiene un paso «3 OT CERADA»."
                                + " Los más cercanos: 3 OT CERRADA, 3 OT ABIERTA, 3 MARCACION." + NEWER);
    }

    @Test
    void a_workbook_with_a_step_that_is_not_known_is_used_all_the_same() {
        Workbook libro =
                WorkbookReader.read("prueba.drl.xlsx", sheet("COM-DSC-P06 A.17").bytes(), CODES);

        assertThat(Shown.rows(libro)).hasSize(1);
    }

    @Test
    void where_no_procedure_is_known_any_clause_is_taken() {
        assertThat(WorkbookReader.read("prueba.drl.xlsx", sheet("P1 A.1").bytes())
                        .diagnosticos())
                .isEmpty();
    }

    private static List<String> read(String... clausulas) {
        Workbook libro = WorkbookReader.read("prueba.drl.xlsx", sheet(clausulas).bytes(), CODES);
        assertThat(libro.tablas()).hasSize(libro.errores().isEmpty() ? 1 : 0);
        assertThat(libro.diagnosticos()).allMatch(falta -> falta.codigo() == Codigo.CLAUSULA_DESCONOCIDA);
        return libro.diagnosticos().stream()
                .map(falta -> falta.celda() + " " + falta.gravedad() + " " + falta.mensaje() + " " + falta.sugerencia())
                .toList();
    }

    private static Map<String, List<String>> steps() {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        steps.put("COM-DSC-P06", List.of("A", "A.4", "A.9", "A.11", "B"));
        steps.put("CLARO-SWAT", List.of("2.F", "3 MARCACION", "3 OT ABIERTA", "3 OT CERRADA", "SEC 7"));
        steps.put("VENTAS-DIGITALES", List.of("12.1"));
        return steps;
    }

    private static TestSheet sheet(String... clausulas) {
        TestSheet sheet = TestSheet.asking("puntaje >= $param");
        for (int i = 0; i < clausulas.length; i++) {
            sheet.fila(i, "CERRADA", clausulas[i]);
        }
        return sheet;
    }
}
