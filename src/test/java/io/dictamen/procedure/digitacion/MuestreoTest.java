package io.dictamen.procedure.digitacion;

import static io.dictamen.procedure.Faults.AHORA;
import static io.dictamen.procedure.Faults.LA_PAZ;
import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Momento;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.Faults;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sampling plan against ISO 2859-1, general inspection level II: the greatest lot of each sample size. */
class MuestreoTest {
    private static final Momento MOMENTO = new Momento(AHORA, LA_PAZ);
    private static final long GREATEST = 9_007_199_254_740_991L;
    private static final NavigableMap<Long, Long> PLAN = new TreeMap<>(Map.ofEntries(
            Map.entry(0L, 0L),
            Map.entry(1L, 1L),
            Map.entry(8L, 2L),
            Map.entry(15L, 3L),
            Map.entry(25L, 5L),
            Map.entry(50L, 8L),
            Map.entry(90L, 13L),
            Map.entry(150L, 20L),
            Map.entry(280L, 32L),
            Map.entry(500L, 50L),
            Map.entry(1_200L, 80L),
            Map.entry(3_200L, 125L),
            Map.entry(10_000L, 200L),
            Map.entry(35_000L, 315L),
            Map.entry(150_000L, 500L),
            Map.entry(500_000L, 800L),
            Map.entry(GREATEST, 1_250L)));

    @Test
    void every_number_of_cases_has_its_sample() {
        for (long casos = 0; casos <= 12_000; casos++) {
            check(casos);
        }
        PLAN.keySet().forEach(tope -> {
            check(tope);
            check(Math.min(tope + 1, GREATEST));
        });
        new Random(20261122).longs(20_000, 0, 1_000_000).forEach(MuestreoTest::check);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- | REQUERIDO",
                "null | REQUERIDO",
                "-1 | VALOR",
                "9007199254740992 | VALOR",
                "100000000000000000000000000000000000000000 | VALOR",
                "8.0 | TIPO",
                "8e0 | TIPO",
                "`8` | TIPO",
                "`` | TIPO",
                "true | TIPO",
                "[8] | TIPO"
            })
    void a_number_of_cases_that_is_none_is_refused(String valor, String codigo) {
        assertThat(Faults.of(Digitacion.MUESTREO, Faults.with(Map.of(), "casosConError", valor)))
                .isEqualTo(Map.of("casosConError", codigo));
    }

    private static void check(long casos) {
        Verdict<ResultadoMuestreo> verdict =
                RULE_BASE.evaluate(Digitacion.MUESTREO, new SolicitudMuestreo(casos), MOMENTO);

        assertThat(verdict.resultado().tamanoMuestra())
                .as("%d", casos)
                .isEqualTo(PLAN.ceilingEntry(casos).getValue());
        assertThat(verdict.motivos()).extracting(Motivo::clausula).containsExactly("COM-GCM-P11 12.1");
    }
}
