package io.dictamen.scenario;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dictamen.decision.Decision;
import io.dictamen.procedure.Procedures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every line of every file in {@code scenarios} is a test, and every row of every table must be hit by one. */
class ScenarioTest {
    private static final ScenarioRun RUN =
            new ScenarioRun(RULE_BASE, OffsetDateTime.parse("2026-06-15T12:00:00-04:00"), ZoneId.of("America/La_Paz"));

    @TestFactory
    Stream<DynamicContainer> every_scenario_has_its_verdict_and_every_row_its_scenario() {
        return Procedures.ALL.stream()
                .flatMap(procedimiento -> procedimiento.decisiones().stream())
                .map(ScenarioTest::container);
    }

    private static DynamicContainer container(Decision<?, ?> decision) {
        Path path = Path.of("scenarios", ScenarioFile.of(decision));
        List<ScenarioResult> resultados = RUN.run(ScenarioFile.parse(decision, read(path)));
        List<DynamicNode> tests = new ArrayList<>();
        for (ScenarioResult resultado : resultados) {
            tests.add(dynamicTest(
                    resultado.archivo() + ":" + resultado.linea() + " " + resultado.nombre(),
                    path.toUri(),
                    () -> assertThat(resultado.diferencias()).isEmpty()));
        }
        tests.add(dynamicTest(
                ScenarioFile.of(decision) + " hace cumplir cada fila de " + decision.nombre(),
                () -> assertThat(RUN.untouched(decision, resultados))
                        .as("filas que ningún escenario hace cumplir")
                        .isEmpty()));
        return dynamicContainer(decision.nombre(), tests);
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new IllegalArgumentException("Falta " + path, e);
        }
    }
}
