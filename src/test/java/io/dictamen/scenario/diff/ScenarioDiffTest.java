package io.dictamen.scenario.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dictamen.procedure.indicador.Indicadores;
import io.dictamen.scenario.Parte;
import io.dictamen.scenario.diff.CaseDifference.CambioDeCaso;
import io.dictamen.scenario.diff.CaseDifference.CeldaDeCaso;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioDiffTest {
    private static final String TITLES =
            "escenario;dado.indicador;dado.numerador;dado.denominador;espera.valor;espera.resultado;clausula\n";
    private static final String UNO = "uno;CALIDAD_DIGITACION;98,5;100;98,5;ACEPTADO;COM-GCM-P11 III.2\n";
    private static final String DOS = "dos;CALIDAD_DIGITACION;97;100;97;OBSERVADO;COM-GCM-P11 III.2\n";

    private static ScenarioDiff diff(String antes, String despues) {
        return ScenarioDiff.of(Indicadores.INDICADOR, bytes(antes), bytes(despues));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_changed_case_is_told_cell_by_cell_with_its_lines() {
        ScenarioDiff diff = diff(TITLES + UNO + DOS, TITLES + "\n" + DOS.replace(";97;100;97;", ";96;100;96;") + UNO);

        assertThat(diff.casos())
                .containsExactly(new CaseDifference(
                        CambioDeCaso.CAMBIADO,
                        "dos",
                        3,
                        3,
                        false,
                        List.of(
                                new CeldaDeCaso("dado.numerador", Parte.DADO, "97", "96", false),
                                new CeldaDeCaso("espera.valor", Parte.ESPERA, "97", "96", false))));
        assertThat(diff.cambiados()).isEqualTo(1);
        assertThat(diff.aflojados()).isZero();
    }

    @Test
    void a_removed_case_and_an_emptied_expectation_stand_out_and_an_added_case_does_not() {
        String tres = "tres;CALIDAD_DIGITACION;1;1;100;ACEPTADO;COM-GCM-P11 III.2\n";
        ScenarioDiff diff = diff(
                TITLES + UNO + DOS, TITLES + tres + DOS.replace("OBSERVADO", "").replace("COM-GCM-P11 III.2", ""));

        assertThat(diff.casos())
                .extracting(CaseDifference::tipo, CaseDifference::nombre, CaseDifference::aflojado)
                .containsExactly(
                        tuple(CambioDeCaso.QUITADO, "uno", true),
                        tuple(CambioDeCaso.AGREGADO, "tres", false),
                        tuple(CambioDeCaso.CAMBIADO, "dos", true));
        assertThat(diff.casos().get(2).celdas())
                .containsExactlyInAnyOrder(
                        new CeldaDeCaso("espera.resultado", Parte.ESPERA, "OBSERVADO", "", true),
                        new CeldaDeCaso("clausula", Parte.CLAUSULA, "COM-GCM-P11 III.2", "", true));
        assertThat(List.of(diff.agregados(), diff.quitados(), diff.cambiados(), diff.aflojados()))
                .isEqualTo(List.of(1, 1, 1, 2));
    }

    @Test
    void a_renamed_case_is_known_by_what_it_gives() {
        ScenarioDiff diff = diff(TITLES + UNO + DOS, TITLES + DOS.replace("dos;", "justo debajo;") + UNO);

        assertThat(diff.casos())
                .containsExactly(new CaseDifference(
                        CambioDeCaso.CAMBIADO,
                        "justo debajo",
                        3,
                        2,
                        false,
                        List.of(new CeldaDeCaso("escenario", Parte.NOMBRE, "dos", "justo debajo", false))));
    }

    @Test
    void cases_of_one_name_are_told_apart_by_what_they_give() {
        String otro = UNO.replace("98,5", "99");
        ScenarioDiff diff = diff(TITLES + UNO + otro, TITLES + otro);

        assertThat(diff.casos()).singleElement().satisfies(caso -> {
            assertThat(caso.tipo()).isEqualTo(CambioDeCaso.QUITADO);
            assertThat(caso.lineaAntes()).isEqualTo(2);
        });
    }

    @Test
    void another_separator_order_or_way_to_write_a_number_is_no_difference() {
        String commas = (TITLES + DOS + UNO).replace("98,5", "98.5").replace(';', ',');

        assertThat(diff(TITLES + UNO + DOS, "\uFEFF" + commas.replace("\n", "\r\n"))
                        .casos())
                .isEmpty();
    }

    @Test
    void a_star_instead_of_a_text_expects_less() {
        assertThat(diff(TITLES + UNO, TITLES + UNO.replace("ACEPTADO", "*")).aflojados())
                .isEqualTo(1);
    }

    @Test
    void a_dropped_column_loosens_every_case_that_had_something_in_it() {
        ScenarioDiff diff = diff(
                TITLES + UNO + DOS,
                TITLES.replace(";espera.resultado", "") + UNO.replace(";ACEPTADO", "") + DOS.replace(";OBSERVADO", ""));

        assertThat(diff.columnasQuitadas()).containsExactly("espera.resultado");
        assertThat(diff.aflojados()).isEqualTo(2);
    }

    @Test
    void a_file_that_was_not_there_adds_its_cases_and_what_cannot_be_read_is_told() {
        ScenarioDiff diff =
                ScenarioDiff.of(Indicadores.INDICADOR, null, bytes(TITLES + UNO + "tres;\"CALIDAD_DIGITACION\" x\n"));

        assertThat(diff.casos()).extracting(CaseDifference::tipo).containsExactly(CambioDeCaso.AGREGADO);
        assertThat(diff.faltasDespues()).singleElement().asString().startsWith("Línea 3: ");
        assertThat(diff.faltasAntes()).isEmpty();
    }
}
