package io.dictamen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TachadoTest {
    @Test
    void a_value_is_hidden_where_it_is_a_word_of_its_own_however_it_is_written() {
        assertThat(Tachado.de(List.of(" José Ñuñez ")).en("JOSE NUNEZ pidió; «José Ñuñez», josé ñuñez, José Ñuñezco"))
                .isEqualTo("(oculto) pidió; «(oculto)», (oculto), José Ñuñezco");
    }

    @Test
    void a_letter_is_hidden_only_where_it_is_quoted() {
        assertThat(Tachado.de(List.of("a")).en("Cambie «a» a lo que dice la carta"))
                .isEqualTo("Cambie «(oculto)» a lo que dice la carta");
    }

    @Test
    void what_a_message_cuts_is_hidden_cut() {
        assertThat(Tachado.de(List.of("x".repeat(90))).en("«" + "x".repeat(60) + "…» es largo"))
                .isEqualTo("«(oculto)» es largo");
    }

    @Test
    void a_value_is_no_pattern() {
        assertThat(Tachado.de(List.of(".*", "\\E.*\\Q", "$1")).en("todo \\E.*\\Q queda"))
                .isEqualTo("todo (oculto) queda");
        assertThat(Tachado.de(List.of("", " ")).en("nada")).isEqualTo("nada");
    }

    @Test
    void the_request_of_a_decision_that_is_known_no_more_is_hidden_whole() {
        assertThat(Personales.de("quitada", "{\"a\": [1, {\"b\": \"Ana\"}], \"c\": null}")
                        .solicitud())
                .isEqualTo("{\"a\":[\"(oculto)\",{\"b\":\"(oculto)\"}],\"c\":null}");
    }

    @Test
    void numbers_stay_as_they_were_sent() {
        assertThat(Personales.de(
                                "venta-digital-pago",
                                "{\"declarado\": {\"monto\": 100.50, \"nombreDepositante\": \"Ana\"}}")
                        .solicitud())
                .isEqualTo("{\"declarado\":{\"monto\":100.50,\"nombreDepositante\":\"(oculto)\"}}");
    }
}
