package io.dictamen.workbook.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dictamen.Alongside;
import io.dictamen.procedure.prueba.HechosPrueba;
import io.dictamen.workbook.Shown;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.WorkbookReader;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Alongside
class HostileWorkbooksTest {
    private static final Duration NO_HANG = Duration.ofSeconds(20);

    @TestFactory
    Stream<DynamicContainer> every_hostile_workbook_gets_its_answer() {
        return Theme.all().stream()
                .map(tema -> dynamicContainer(
                        tema.titulo(),
                        tema.casos().stream().map(caso -> dynamicTest(caso.nombre(), () -> answersAsExpected(caso)))));
    }

    private static void answersAsExpected(Case caso) {
        byte[] bytes = caso.libro().get();
        Workbook libro = assertTimeoutPreemptively(NO_HANG, () -> read(bytes));

        assertThat(Shown.faults(libro)).containsExactlyElementsOf(caso.faltas());
        if (caso.faltas().isEmpty()) {
            assertThat(Shown.rows(libro)).containsExactlyElementsOf(caso.filas());
        }
        assertThat(libro.diagnosticos())
                .allMatch(falta -> !falta.mensaje().isBlank()
                        && !falta.sugerencia().isBlank()
                        && falta.mensaje().length() < 300);
        assertThat(Canary.isQuiet()).isTrue();
    }

    // A rule is harmless only if it is so when asked.
    private static Workbook read(byte[] bytes) {
        Workbook libro = WorkbookReader.read("hostil.drl.xlsx", bytes);
        libro.tablas().forEach(tabla -> tabla.filas().forEach(fila -> fila.matches(HechosPrueba.EJEMPLO)));
        return libro;
    }

    @Test
    void there_are_at_least_seventy_and_no_two_of_one_name() {
        assertThat(Theme.cases().map(Case::nombre))
                .hasSizeGreaterThanOrEqualTo(70)
                .doesNotHaveDuplicates();
    }

    @Test
    void every_case_is_either_accepted_or_refused() {
        assertThat(Theme.cases())
                .allMatch(caso -> caso.filas().isEmpty() != caso.faltas().isEmpty());
    }

    @AfterAll
    static void nothing_ran_and_nothing_was_reached() {
        assertThat(Canary.isQuiet()).isTrue();
    }
}
