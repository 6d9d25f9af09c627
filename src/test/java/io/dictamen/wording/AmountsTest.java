package io.dictamen.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 milisegundos",
        "1, 1 milisegundo",
        "999, 999 milisegundos",
        "1000, 1 segundo",
        "61000, 1 minuto y 1 segundo",
        "120000, 2 minutos",
        "3605000, 1 hora",
        "90061000, 1 día y 1 hora",
        "864000000, 10 días"
    })
    void a_span_of_time_is_told_by_its_two_largest_parts(long millis, String words) {
        assertThat(Amounts.span(Duration.ofMillis(millis))).isEqualTo(words);
    }

    @Test
    void numbers_and_sizes_are_written_as_in_spanish() {
        assertThat(Amounts.number(1234.56)).isEqualTo("1.234,6");
        assertThat(Amounts.count(1, "fila", "filas")).isEqualTo("1 fila");
        assertThat(Amounts.count(12_345, "fila", "filas")).isEqualTo("12.345 filas");
        assertThat(Amounts.size(512)).isEqualTo("512 B");
        assertThat(Amounts.size(1_536)).isEqualTo("1,5 KiB");
        assertThat(Amounts.size(80_304_787_456L)).isEqualTo("74,8 GiB");
    }
}
