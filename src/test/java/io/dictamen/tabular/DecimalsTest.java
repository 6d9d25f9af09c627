package io.dictamen.tabular;

import static io.dictamen.tabular.Decimals.COMMA;
import static io.dictamen.tabular.Decimals.POINT;
import static io.dictamen.tabular.Decimals.SHEET;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMA | 1500 | 1500",
                "COMMA | 1,5 | 1.5",
                "COMMA | 1,500 | 1.500",
                "COMMA | 1.5 | 1.5",
                "COMMA | 0.125 | 0.125",
                "COMMA | -0.125 | -0.125",
                "COMMA | 1500.125 | 1500.125",
                "COMMA | 1.2345 | 1.2345",
                "COMMA | +12.50 | 12.50",
                "COMMA | 1.5e3 | 1.5E+3",
                "POINT | 1.500 | 1.500",
                "SHEET | 1.5 | 1.5",
                "SHEET | 0.125 | 0.125"
            })
    void a_number_that_can_be_read_in_one_way_is_read(Decimals decimals, String texto, BigDecimal numero) {
        assertThat(decimals.number(texto)).contains(numero);
        assertThat(decimals.advice(texto)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMA | 1.500 | 1500 o 1,5",
                "COMMA | -1.500 | -1500 o -1,5",
                "COMMA | +12.050 | +12050 o 12,05",
                "COMMA | 999.000 | 999000 o 999",
                "POINT | 1,500 | 1500 o 1.5"
            })
    void what_may_be_thousands_or_decimals_is_neither(Decimals decimals, String texto, String either) {
        assertThat(decimals.number(texto)).isEmpty();
        assertThat(decimals.advice(texto))
                .contains("«" + texto + "» puede leerse con miles o con decimales: escriba " + either + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMA | 1.234.567 | 1234567",
                "COMMA | -1.500,00 | -1500,00",
                "COMMA | 1,500.25 | 1500,25",
                "COMMA | 1 500 | 1500",
                "COMMA | 1 500,5 | 1500,5",
                "COMMA | 12 345 678 | 12345678",
                "COMMA | 1’500 | 1500",
                "POINT | 1,234,567.8 | 1234567.8",
                "POINT | 1.500,00 | 1500.00"
            })
    void separated_thousands_are_told_without_them(Decimals decimals, String texto, String numero) {
        assertThat(decimals.number(texto)).isEmpty();
        assertThat(decimals.advice(texto))
                .contains("«" + texto + "» lleva separador de miles: escriba " + numero + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.500 | puede leerse con miles o con decimales",
                "1,500 | puede leerse con miles o con decimales",
                "1.234.567 | lleva separador de miles",
                "1,5 | lleva coma, y aquí los decimales van con punto",
                "98 % | no es solo un número"
            })
    void in_a_sheet_a_number_is_typed_again(String texto, String fault) {
        assertThat(SHEET.number(texto)).isEmpty();
        assertThat(SHEET.advice(texto))
                .contains("«" + texto + "» " + fault
                        + ": dé a la celda el formato General y vuelva a escribir el número.");
    }

    @Test
    void what_is_no_number_is_told_what_one_would_be_if_it_has_digits() {
        assertThat(POINT.advice("99,5"))
                .contains("«99,5» lleva coma, y aquí los decimales van con punto: escriba 99.5.");
        assertThat(COMMA.advice("Bs 1.500"))
                .contains("«Bs 1.500» no es solo un número: escriba sus cifras, como 1500 o 1,5.");
        assertThat(COMMA.advice("1.500.00")).isPresent();
        assertThat(COMMA.advice("ocho")).isEmpty();
        assertThat(POINT.foreign("99,5")).isEqualTo(POINT.advice("99,5"));
        assertThat(POINT.foreign("1,500")).isEqualTo(POINT.advice("1,500"));
        assertThat(COMMA.foreign("99,5")).isEmpty();
        assertThat(POINT.foreign("1,5 Mbps")).isEmpty();
        assertThat(COMMA.thousands("Bs 1.500")).isEmpty();
        assertThat(COMMA.thousands("012.345.678")).isEmpty();
    }
}
