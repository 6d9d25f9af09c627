package io.dictamen.mutation;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.decision.Decision;
import io.dictamen.procedure.Procedures;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Our own scenarios notice every small fault of our tables that any request can tell. */
@Alongside
class OurScenariosTest {
    private static final ScenarioRun RUN =
            new ScenarioRun(RULE_BASE, OffsetDateTime.parse("2026-06-15T12:00:00-04:00"), ZoneId.of("America/La_Paz"));
    private static final int MOST_UNFINISHED_IN_A_HUNDRED = 1;

    @Test
    void no_fault_of_a_cell_or_a_row_goes_unnoticed() throws IOException {
        Map<Decision<?, ?>, byte[]> files = new LinkedHashMap<>();
        for (Decision<?, ?> decision : decisions()) {
            files.put(decision, Files.readAllBytes(Path.of("scenarios", ScenarioFile.of(decision))));
        }

        List<Judgement> all = Mutation.of(RUN, files, 2);

        System.out.println(Score.of(all));
        assertThat(all.stream().filter(one -> one.destino() == Fate.VIVO).map(OurScenariosTest::survivor))
                .as("agregue a su archivo de escenarios un caso con un nombre que diga qué prueba")
                .isEmpty();
        assertThat(all.stream().map(Judgement::decision).distinct())
                .containsExactlyElementsOf(
                        decisions().stream().map(Decision::nombre).toList());
        assertThat(Score.of(all).of(Fate.SIN_TERMINAR) * 100)
                .isLessThanOrEqualTo(all.size() * MOST_UNFINISHED_IN_A_HUNDRED);
        assertThat(ElementsReport.of(byDecision(all)))
                .as("the reports of each decision, put together")
                .isEqualTo(ElementsReport.of(all, List.of()));
    }

    private static List<ElementsReport> byDecision(List<Judgement> all) {
        return all.stream().collect(Collectors.groupingBy(Judgement::decision)).values().stream()
                .map(its -> ElementsReport.of(its, List.of()))
                .toList();
    }

    private static List<Decision<?, ?>> decisions() {
        return Procedures.ALL.stream()
                .<Decision<?, ?>>flatMap(procedimiento -> procedimiento.decisiones().stream())
                .toList();
    }

    private static String survivor(Judgement one) {
        Mutant mutant = one.mutante();
        return one.decision() + " " + mutant.operador() + " " + mutant.celda() + " " + mutant.antes() + " → "
                + mutant.despues() + ": " + one.testigo().map(Witness::linea).orElse("");
    }
}
