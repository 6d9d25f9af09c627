package io.dictamen.scenario;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.Procedures;
import io.dictamen.release.OurRules;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every line of every file in {@code scenarios} is a test, and every row of every table must be hit by one. */
class ScenarioTest {
    // A number is compared as it is written: a tree would make 1E+2 of 100.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private static final ZoneId ZONA = ZoneId.of("America/La_Paz");
    private static final OffsetDateTime AHORA = OffsetDateTime.parse("2026-06-15T12:00:00-04:00");

    @TestFactory
    Stream<DynamicContainer> every_scenario_has_its_verdict_and_every_row_its_scenario() {
        return decisions().map(ScenarioTest::container);
    }

    private static DynamicContainer container(Decision<?, ?> decision) {
        ScenarioFile file = ScenarioFile.read(decision);
        Set<String> hit = new HashSet<>();
        List<DynamicNode> tests = new ArrayList<>();
        for (ScenarioFile.Scenario escenario : file.escenarios()) {
            tests.add(dynamicTest(
                    file.nombre() + ":" + escenario.linea() + " " + escenario.nombre(),
                    Path.of("scenarios", file.nombre()).toUri(),
                    () -> hit.addAll(run(decision, escenario))));
        }
        tests.add(dynamicTest(
                file.nombre() + " hace cumplir cada fila de " + decision.nombre(),
                () -> assertThat(OurRules.rows(decision))
                        .as("filas que ningún escenario hace cumplir")
                        .filteredOn(regla -> !hit.contains(regla))
                        .isEmpty()));
        return dynamicContainer(decision.nombre(), tests);
    }

    private static <I extends Record, O extends Record> List<String> run(
            Decision<I, O> decision, ScenarioFile.Scenario escenario) {
        Contract.Request<I> request = decision.contrato().read(escenario.dado().toString(), AHORA, ZONA);
        Verdict<O> verdict = RULE_BASE.evaluate(decision, request.solicitud(), request.momento());
        assertThat(flat(JSON.valueToTree(verdict.resultado()), escenario.porCodigo()))
                .isEqualTo(escenario.espera());
        assertThat(verdict.motivos()).extracting(Motivo::clausula).isEqualTo(escenario.clausulas());
        return verdict.motivos().stream().map(Motivo::regla).toList();
    }

    private static Stream<Decision<?, ?>> decisions() {
        return Procedures.ALL.stream().flatMap(procedimiento -> procedimiento.decisiones().stream());
    }

    /** A result as paths and texts; a list of constants is one text, as a cell has it, and an empty one is left out. */
    private static Map<String, String> flat(JsonNode resultado, Set<String> porCodigo) {
        JsonNode copia = resultado.deepCopy();
        porCodigo.forEach(lista -> {
            ArrayNode codigos = JSON.createArrayNode();
            copia.get(lista).forEach(uno -> codigos.add(uno.get("codigo")));
            ((ObjectNode) copia).set(lista, codigos);
        });
        Map<String, String> flat = new TreeMap<>();
        flatten("", copia, flat);
        return flat;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> flat) {
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), flat));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), flat);
            }
        } else if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.asText()));
            if (!items.isEmpty()) {
                flat.put(path, String.join("|", items));
            }
        } else {
            flat.put(path, node.asText());
        }
    }
}
