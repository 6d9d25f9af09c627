package io.dictamen.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.fault.Codigo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClausesTest {
    private static final Known CODES = new Known(Map.of(), List.of("COM-DSC-P06", "CLARO-SWAT", "VENTAS-DIGITALES"));

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

    private static TestSheet sheet(String... clausulas) {
        TestSheet sheet = TestSheet.asking("puntaje >= $param");
        for (int i = 0; i < clausulas.length; i++) {
            sheet.fila(i, "CERRADA", clausulas[i]);
        }
        return sheet;
    }
}
