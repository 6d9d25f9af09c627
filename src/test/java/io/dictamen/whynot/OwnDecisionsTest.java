package io.dictamen.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.Alongside;
import io.dictamen.decision.Decision;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Examples;
import io.dictamen.release.OurRules;
import io.dictamen.whynot.PorQueNo.Alternativa;
import io.dictamen.whynot.PorQueNo.Cambio;
import io.dictamen.workbook.FieldPath;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is proposed for our own decisions is decided so by our own rules. */
@Alongside
class OwnDecisionsTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-15T12:00:00-04:00");
    private static final ZoneId ZONE = ZoneId.of("America/La_Paz");

    @Test
    void every_change_that_is_proposed_is_decided_to_another_outcome() {
        List<String> without = new ArrayList<>();
        List<Long> millis = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.all()) {
            millis.add(asked(entry.decision(), without));
        }
        millis.sort(null);
        System.out.println(millis.size() + " decisiones: mediana " + millis.get(millis.size() / 2) + " ms, peor "
                + millis.get(millis.size() - 1) + " ms; sin otro desenlace: " + without);
        // The only outcome of a plan is that there is one.
        assertThat(without).contains("plan-muestreo").hasSizeLessThan(4);
    }

    private static <I extends Record, O extends Record> long asked(Decision<I, O> decision, List<String> without) {
        Probe<I, O> probe = new Probe<>(OurRules.RULE_BASE, decision, NOW, ZONE);
        ObjectNode solicitud = (ObjectNode) Examples.of(decision.nombre()).get("solicitud");
        Search.of(probe, solicitud, solicitud, Deseo.OTRO, 50_000, 500, () -> false);
        long start = System.nanoTime();
        PorQueNo answer = Search.of(
                new Probe<>(OurRules.RULE_BASE, decision, NOW, ZONE),
                solicitud,
                solicitud,
                Deseo.OTRO,
                50_000,
                500,
                () -> false);
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println(decision.nombre() + ": " + answer.campos() + " campos, "
                + answer.alternativas().size() + " cambios, " + answer.probadas() + " probadas, hasta "
                + answer.completoHasta() + ", " + millis + " ms");
        if (answer.alternativas().isEmpty()) {
            without.add(decision.nombre());
        }
        for (Alternativa one : answer.alternativas()) {
            ObjectNode changed = solicitud;
            for (Cambio cambio : one.cambios()) {
                assertThat(Edit.get(solicitud, cambio.campo())).isEqualTo(cambio.antes());
                changed = Edit.with(changed, cambio.campo(), cambio.despues());
            }
            Probe.Answer now = probe.decided(changed);
            assertThat(now.desenlace()).isEqualTo(one.desenlace()).isNotEqualTo(answer.desenlace());
            assertThat(now.motivos()).isEqualTo(one.motivos());
            assertThat(one.cambios()).hasSize(answer.campos());
        }
        return millis;
    }

    @Test
    void a_field_of_the_result_may_be_wished_instead_of_an_outcome() {
        Decision<?, ?> decision = Catalogue.decision("anulacion-registro");
        JsonNode solicitud = Examples.of(decision.nombre()).get("solicitud");
        Probe<?, ?> probe = new Probe<>(OurRules.RULE_BASE, decision, NOW, ZONE);
        Deseo deseo =
                new Deseo(FieldPath.resolve(decision.salida(), "resolucion").orElseThrow(), "IMPROCEDENTE");
        PorQueNo answer = Search.of(probe, (ObjectNode) solicitud, solicitud, deseo, 50_000, 500, () -> false);
        assertThat(answer.buscado()).isEqualTo("resolucion IMPROCEDENTE");
        assertThat(answer.campos()).isEqualTo(1);
        assertThat(answer.alternativas())
                .allSatisfy(one -> assertThat(one.desenlace()).isEqualTo("IMPROCEDENTE"));
        assertThat(answer.alternativas())
                .extracting(one -> one.cambios().get(0).campo())
                .contains("estadoOrden");
    }

    @Test
    void a_search_that_nobody_waits_for_ends_and_says_so() {
        Decision<?, ?> decision = Catalogue.decision("anulacion-registro");
        JsonNode solicitud = Examples.of(decision.nombre()).get("solicitud");
        Probe<?, ?> probe = new Probe<>(OurRules.RULE_BASE, decision, NOW, ZONE);
        PorQueNo answer = Search.of(probe, (ObjectNode) solicitud, solicitud, Deseo.OTRO, 50_000, 500, () -> true);
        assertThat(answer.probadas()).isZero();
        assertThat(answer.completoHasta()).isZero();
        assertThat(answer.sinProbar()).contains("No se terminó: no se probaron todos los cambios de un campo.");
    }
}
