package io.dictamen.mutation;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.decision.Decision;
import io.dictamen.deployment.Deployment;
import io.dictamen.procedure.Procedures;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Our own scenarios notice the small faults of our rule files. */
@Alongside
class OurRuleFilesTest {

    @Test
    void no_fault_of_a_rule_goes_unnoticed() throws IOException {
        ScenarioRun run = new ScenarioRun(
                RULE_BASE, OffsetDateTime.parse("2026-06-15T12:00:00-04:00"), ZoneId.of("America/La_Paz"));
        Map<Decision<?, ?>, byte[]> files = new LinkedHashMap<>();
        for (Decision<?, ?> decision : Procedures.decisiones().toList()) {
            files.put(decision, Files.readAllBytes(Path.of("scenarios", ScenarioFile.of(decision))));
        }
        Map<String, String> rules = new TreeMap<>();
        Deployment.drl().forEach((nombre, texto) -> rules.put(nombre, new String(texto, StandardCharsets.UTF_8)));

        List<Judgement> all = RuleMutation.of(run, files, rules, Effort.of(2));

        System.out.println("rules/: " + Score.of(all));
        assertThat(all.stream()
                        .filter(one -> one.destino() == Fate.VIVO)
                        .map(one -> one.mutante().celda() + " " + one.mutante().despues() + ": "
                                + one.testigo().map(Witness::linea).orElse("")))
                .isEmpty();
        // The windows of both segments are the same in the sheet of today.
        assertThat(all.stream()
                        .filter(one -> one.destino() == Fate.SIN_TERMINAR)
                        .map(one -> one.mutante().celda() + " " + one.mutante().despues()))
                .containsExactly(
                        "top10.drl!11 Parametro(segmento != $segmento, $dias: ventanaDias, $periodo: periodoDias)");
        assertThat(all.stream().map(one -> one.mutante().tabla().libro()).distinct())
                .containsExactlyElementsOf(rules.keySet());
    }

    @Test
    void a_rule_gets_the_faults_that_its_text_admits() {
        assertThat(RuleFaults.of("una.drl", """
            package io.dictamen.prueba
            rule "Una"
            when
                Pedido(!moroso || color == Color.ROJO, fecha.isAfter($corte.minusDays(30)))
            then
                insert(Una.con(true));
            end
            """).stream()
                        .map(one -> one.mutant().celda() + " " + one.mutant().despues()))
                .containsExactly(
                        "una.drl!4 Pedido(!moroso || color != Color.ROJO, fecha.isAfter($corte.minusDays(30)))",
                        "una.drl!4 Pedido(!moroso && color == Color.ROJO, fecha.isAfter($corte.minusDays(30)))",
                        "una.drl!4 Pedido(moroso || color == Color.ROJO, fecha.isAfter($corte.minusDays(30)))",
                        "una.drl!4 Pedido(!moroso || color == Color.ROJO, fecha.isBefore($corte.minusDays(30)))",
                        "una.drl!4 Pedido(!moroso || color == Color.ROJO, !fecha.isBefore($corte.minusDays(30)))",
                        "una.drl!4 Pedido(!moroso || color == Color.ROJO, fecha.isAfter($corte.minusDays(30 + 1)))",
                        "una.drl!4 Pedido(!moroso || color == Color.ROJO, fecha.isAfter($corte.minusDays(30 - 1)))",
                        "una.drl!4 Pedido(color == Color.ROJO, fecha.isAfter($corte.minusDays(30)))",
                        "una.drl!4 Pedido(!moroso, fecha.isAfter($corte.minusDays(30)))",
                        "una.drl!6 insert(Una.con(false));",
                        "una.drl!2 ");
    }
}
