package io.dictamen.scenario;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Decision;
import io.dictamen.procedure.Procedures;
import io.dictamen.procedure.indicador.Indicadores;
import io.dictamen.scenario.text.CaseEdit;
import io.dictamen.scenario.text.CaseTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseCellsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONA = ZoneId.of("America/La_Paz");
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-06-15T12:00:00-04:00");
    private static final OffsetDateTime LATER = OffsetDateTime.parse("2027-06-15T12:00:00-04:00");

    @Test
    void the_example_of_every_decision_is_kept_as_a_case_that_holds_whenever_it_is_run() throws IOException {
        for (Decision<?, ?> decision : Procedures.ALL.stream()
                .flatMap(procedimiento -> procedimiento.decisiones().stream())
                .toList()) {
            String solicitud = JSON.readTree(
                            Files.readString(Path.of("src/main/resources/ejemplos", decision.nombre() + ".json")))
                    .get("solicitud")
                    .toString();
            byte[] bytes = Files.readAllBytes(Path.of("scenarios", ScenarioFile.of(decision)));
            Map<String, Object> celdas = kept(decision, CaseTexts.read(bytes).titulos(), solicitud);

            CaseEdit.Edited edited = new CaseEdit(bytes).add(celdas);

            assertThat(celdas).containsEntry("escenario", "guardado");
            List<CaseRun> runs =
                    new ScenarioRun(RULE_BASE, LATER, ZONA).cases(ScenarioFile.parse(decision, edited.bytes()));
            CaseRun last = runs.get(runs.size() - 1);
            assertThat(last.caso().linea()).isEqualTo(edited.linea());
            assertThat(last.falta()).as(decision.nombre()).isNull();
            assertThat(last.distintos()).as(decision.nombre()).isEmpty();
        }
    }

    private static <I extends Record, O extends Record> Map<String, Object> kept(
            Decision<I, O> decision, List<String> titulos, String solicitud) {
        Contract.Request<I> request = decision.contrato().read(solicitud, THEN, ZONA);
        return CaseCells.of(
                decision,
                titulos,
                "guardado",
                solicitud,
                request.momento().referencia(),
                RULE_BASE.evaluate(decision, request.solicitud(), request.momento()));
    }

    @Test
    void an_amount_is_written_as_the_file_writes_it_and_the_moment_is_kept() {
        String solicitud =
                "{\"indicador\": \"CALIDAD_DIGITACION\", \"numerador\": 98.50, \"denominador\": 100, \"anterior\": null}";
        Decision<?, ?> decision = Indicadores.INDICADOR;
        Map<String, Object> celdas = kept(decision, List.of(), solicitud);

        assertThat(celdas).doesNotContainKey("dado.anterior");
        String file = new String(
                new CaseEdit("escenario;dado.numerador;dado.fechaReferencia;espera.valor\n"
                                .getBytes(StandardCharsets.UTF_8))
                        .add(celdas)
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(file.lines().skip(1))
                .containsExactly(
                        "guardado;98,50;2026-06-15T12:00:00-04:00;98,5;100;CALIDAD_DIGITACION;≥ 98 %;ACEPTADO;COM-GCM-P11 III.2");
    }
}
