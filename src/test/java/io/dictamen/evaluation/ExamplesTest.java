package io.dictamen.evaluation;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Verdict;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example of each decision, which its published description shows, is its true answer. */
class ExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    static List<Decision<?, ?>> decisions() {
        return Catalogue.all().stream()
                .<Decision<?, ?>>map(Catalogue.Entry::decision)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    <I extends Record> void the_example_of_a_decision_is_what_it_answers(Decision<I, ?> decision) throws Exception {
        JsonNode solicitud = Examples.of(decision.nombre()).get("solicitud");
        JsonNode respuesta = Examples.of(decision.nombre()).get("respuesta");
        Contract.Request<I> request = decision.contrato()
                .read(
                        solicitud.toString(),
                        OffsetDateTime.parse(respuesta.get("fecha").asText()),
                        ZoneId.of("America/La_Paz"));
        Verdict<?> verdict = RULE_BASE.evaluate(decision, request.solicitud(), request.momento());

        assertThat(json(verdict.resultado())).isEqualTo(respuesta.get("resultado"));
        assertThat(json(verdict.motivos())).isEqualTo(respuesta.get("motivos"));
    }

    // Through text, so that a whole number is one whatever class it has.
    private static JsonNode json(Object valor) throws Exception {
        return JSON.readTree(JSON.writeValueAsString(valor));
    }
}
