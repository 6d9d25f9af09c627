package io.dictamen.scenario;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Decision;
import io.dictamen.procedure.Procedures;
import io.dictamen.scenario.text.CaseEdit;
import io.dictamen.scenario.text.CaseText;
import io.dictamen.scenario.text.CaseTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowWitnessTest {
    private static final ScenarioRun RUN =
            new ScenarioRun(RULE_BASE, OffsetDateTime.parse("2026-06-15T12:00:00-04:00"), ZoneId.of("America/La_Paz"));

    /** Of every row its own cases are taken away, so that one must be made of the others. */
    @ParameterizedTest
    @CsvSource({"venta-swat-marcacion, 4", "indicador, 14", "venta-digital-registro, 4"})
    void a_row_without_a_case_gets_one_made_of_the_others(String nombre, int found) throws IOException {
        Decision<?, ?> decision = Procedures.ALL.stream()
                .flatMap(procedimiento -> procedimiento.decisiones().stream())
                .filter(una -> una.nombre().equals(nombre))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(Path.of("scenarios", ScenarioFile.of(decision)));
        List<CaseRun> runs = RUN.cases(ScenarioFile.parse(decision, bytes));
        List<String> reglas = RULE_BASE.tablas(decision).stream()
                .flatMap(tabla -> tabla.filas().stream().map(tabla::regla))
                .toList();

        assertThat(reglas.stream()
                        .filter(regla -> new RowWitness(RUN, decision, without(bytes, runs, regla))
                                .find(regla)
                                .isPresent()))
                .hasSize(found);
    }

    private static byte[] without(byte[] bytes, List<CaseRun> runs, String regla) {
        Set<Integer> suyos = runs.stream()
                .filter(uno -> uno.reglas().contains(regla))
                .map(uno -> (int) uno.caso().linea())
                .collect(Collectors.toSet());
        return new CaseEdit(bytes)
                .holding(CaseTexts.read(bytes).casos().stream()
                        .filter(caso -> !suyos.contains(caso.linea()))
                        .map(CaseText::celdas)
                        .toList());
    }
}
