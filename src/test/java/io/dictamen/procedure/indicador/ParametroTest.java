package io.dictamen.procedure.indicador;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Exigencia;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametroTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">= | 98 | ≥ 98 %",
                ">= | 98.0 | ≥ 98 %",
                ">= | 97.5 | ≥ 97,5 %",
                "> | 90 | > 90 %",
                "<= | 1e2 | ≤ 100 %",
                "< | -0.25 | < -0,25 %",
                "== | 0 | = 0 %",
                "!= | 0 | ≠ 0 %",
            })
    void what_a_row_asks_is_written_with_its_comparison_its_number_and_the_unit(
            String signo, BigDecimal valor, String escrito) {
        assertThat(Parametro.de(List.of(List.of(asked(signo, valor))), " %")).isEqualTo(escrito);
        assertThat(Parametro.de(List.of(List.of(asked(signo, valor))), "")).isEqualTo(escrito.replace(" %", ""));
    }

    @Test
    void all_that_is_asked_is_told() {
        assertThat(Parametro.de(List.of(List.of(number(">=", "90"), number("<", "99.5"))), " %"))
                .isEqualTo("≥ 90 % y < 99,5 %");
        assertThat(Parametro.de(List.of(List.of(number("==", "0")), List.of(number(">=", "98"))), ""))
                .isEqualTo("= 0 o ≥ 98");
        assertThat(Parametro.de(List.of(List.of(number("in", "1", "2.5"))), " %"))
                .isEqualTo("= 1 % o 2,5 %");
        assertThat(Parametro.de(List.of(List.of(number("not in", "1", "2"))), ""))
                .isEqualTo("≠ 1 ni 2");
        assertThat(Parametro.de(List.of(List.of(new Exigencia("presente", List.of()))), " %"))
                .isEqualTo("con valor");
    }

    @Test
    void nothing_is_told_where_nothing_is_asked() {
        assertThat(Parametro.de(List.of(), " %")).isEmpty();
        assertThat(Parametro.de(List.of(List.of(number(">=", "98")), List.of()), " %"))
                .isEmpty();
    }

    private static Exigencia number(String signo, String... valores) {
        return asked(signo, Arrays.stream(valores).map(BigDecimal::new).toArray(BigDecimal[]::new));
    }

    private static Exigencia asked(String signo, BigDecimal... valores) {
        return new Exigencia(signo, List.of((Object[]) valores));
    }
}
