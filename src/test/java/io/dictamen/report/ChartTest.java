package io.dictamen.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.procedure.indicador.Indicador;
import io.dictamen.release.OurRules;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Labels LABELS =
            new Labels(OurRules.RULE_BASE.vocabulario(), Indicadores.SHAPE.procedimiento());

    @Test
    void the_goal_is_a_line_with_its_own_number_and_the_scale_has_its_decimals() throws Exception {
        String svg = chart(
                Terminado.medida("2026-10", "97", "≥ 97,5 %", "OBSERVADO"),
                Terminado.medida("2026-11", "98.25", "≥ 97,5 %", "ACEPTADO"));
        assertThat(svg)
                .contains("Calidad de digitación (≥ 97,5 %)", ">Meta 97,5 %<", ">97 %<", ">98,25 %<", ">97,5 %<");
        assertThat(count(svg, "stroke-dasharray=\"6 4\"")).isOne();
        assertThat(count(svg, "<circle")).isOne();
        assertThat(count(svg, "fill=\"#c62828\"")).isOne();
    }

    @Test
    void who_does_not_see_it_is_told_the_same_numbers() throws Exception {
        assertThat(chart(
                        Terminado.medida("2026-10", "97", "≥ 98 %", "OBSERVADO"),
                        Terminado.medida("2026-11", null, null, null)))
                .contains(
                        "<title id=\"titulo\">Indicadores por mes</title>",
                        "<desc id=\"descripcion\">Calidad de digitación (≥ 98 %): 10/2026 97 %, Observado; 11/2026 sin valor.</desc>");
    }

    @Test
    void ten_years_are_drawn_with_every_point_and_with_as_many_months_as_can_be_read() throws Exception {
        List<Measure> medidas = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String mes = YearMonth.of(2017, 1).plusMonths(i).toString();
            medidas.add(Terminado.medida(mes, "9" + i % 10, "≥ 98 %", "ACEPTADO"));
        }
        String svg = chart(medidas.toArray(Measure[]::new));
        assertThat(count(svg, "<circle")).isEqualTo(120);
        assertThat(count(svg, ">\\d\\d/20\\d\\d<")).isEqualTo(12);
    }

    @Test
    void one_month_and_none_are_drawn_too() throws Exception {
        assertThat(chart(Terminado.medida("2026-10", "98", "≥ 98 %", "ACEPTADO")))
                .contains("<circle");
        assertThat(chart(Terminado.medida("2026-10", null, null, null))).contains("Calidad de digitación: sin datos");
        assertThat(Chart.of(List.of(), LABELS)).endsWith("</svg>");
    }

    @Test
    void the_month_in_which_another_release_is_in_force_has_its_mark() throws Exception {
        String svg = chart(of("2026-09", 1), of("2026-10", 1), of("2026-11", 2), of("2026-12", 2));
        assertThat(count(svg, "stroke-dasharray=\"2 3\"")).isOne();
        assertThat(count(svg, ">v2<")).isOne();
        assertThat(svg).doesNotContain(">v1<");
    }

    private static Measure of(String mes, int version) {
        return new Measure(
                Indicador.CALIDAD_DIGITACION,
                mes,
                null,
                null,
                null,
                null,
                null,
                new BigDecimal("99"),
                "ACEPTADO",
                "≥ 98 %",
                version,
                null);
    }

    private static String chart(Measure... medidas) throws Exception {
        String svg = Chart.of(List.of(List.of(medidas)), LABELS);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        return svg;
    }

    private static long count(String svg, String pattern) {
        return Pattern.compile(pattern).matcher(svg).results().count();
    }
}
