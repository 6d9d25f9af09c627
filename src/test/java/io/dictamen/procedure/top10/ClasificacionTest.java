package io.dictamen.procedure.top10;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.decision.Momento;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.Faults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Alongside
class ClasificacionTest {
    private static final Momento MOMENTO =
            new Momento(OffsetDateTime.parse("2026-03-31T15:00:00-04:00"), ZoneId.of("America/La_Paz"));
    private static final LocalDate CORTE = LocalDate.parse("2026-03-20");

    @Test
    void the_repeats_of_any_list_of_reports_are_those_of_its_fullest_window() {
        Random random = new Random(14);
        Integer[] met = {0, 0, 0, 0, 0, 0};
        for (int i = 0; i < 20_000; i++) {
            List<Reporte> reportes = reports(random);
            int expected = fullestWindow(reportes);
            met[Math.min(expected, 5)]++;
            check(client(random), reportes, expected);
        }
        assertThat(met).allSatisfy(times -> assertThat(times).isGreaterThan(500));
    }

    @Test
    void two_reports_that_straddle_two_weekly_cuts_are_seen_together() {
        assertThat(repeats(report("1", 8), report("2", 0))).isEqualTo(2);
        assertThat(repeats(report("1", 15), report("2", 6))).isEqualTo(2);
    }

    @Test
    void a_window_has_ten_days_and_the_period_seven() {
        assertThat(repeats(report("1", 9), report("2", 0))).isEqualTo(2);
        assertThat(repeats(report("1", 10), report("2", 0))).isEqualTo(1);
        assertThat(repeats(report("1", 6))).isEqualTo(1);
        assertThat(repeats(report("1", 7))).isZero();
        assertThat(repeats(report("1", 7), report("2", 8), report("3", 9))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-1 ", "\u00A0R-1", "\u2003R-1\u3000", "\tR-1\u0085\n"})
    void a_number_is_compared_without_the_white_space_around_it(String numero) {
        assertThat(repeats(report("R-1", 0), report(numero, 1))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r-1", "R- 1", "R-1\u200B", "\u001CR-1", "R-01", "Ｒ-1"})
    void otherwise_a_number_is_compared_exactly(String numero) {
        assertThat(repeats(report("R-1", 0), report(numero, 1))).isEqualTo(2);
    }

    @Test
    void a_number_with_several_dates_counts_once_in_every_window_that_holds_one_of_them() {
        assertThat(repeats(report("1", 0), report("1", 3), report("1", 9))).isEqualTo(1);
        assertThat(repeats(report("1", 0), report("1", 12), report("2", 9))).isEqualTo(2);
        assertThat(repeats(report("1", 14), report("1", 40), report("2", 5))).isEqualTo(2);
    }

    @Test
    void a_thousand_reports_are_counted() {
        List<Reporte> aDay =
                IntStream.range(0, 1_000).mapToObj(i -> report("R" + i, i)).toList();
        List<Reporte> thisWeek =
                IntStream.range(0, 1_000).mapToObj(i -> report("R" + i, i % 7)).toList();

        assertThat(repeats(aDay.toArray(Reporte[]::new))).isEqualTo(10);
        assertThat(repeats(thisWeek.toArray(Reporte[]::new))).isEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENCIAL, 500, ALTO, 1", "RESIDENCIAL, 499.99, MEDIO, 2", "RESIDENCIAL, 200.00, MEDIO, 2",
        "RESIDENCIAL, 199.999, BAJO, 3", "RESIDENCIAL, 0, BAJO, 3", "RESIDENCIAL, 1e30, ALTO, 1",
        "EMPRESARIAL, 500, ALTO, 1", "EMPRESARIAL, 499.99, MEDIO, 1", "EMPRESARIAL, 200, MEDIO, 1",
        "EMPRESARIAL, 199.99, BAJO, 2", "EMPRESARIAL, 0.0, BAJO, 2"
    })
    void billing_gives_the_level_and_level_and_segment_the_priority(
            Segmento segmento, BigDecimal facturacion, Nivel nivel, int prioridad) {
        Cliente cliente = new Cliente("C", segmento, facturacion);

        assertThat(decide(cliente, List.of(report("1", 0), report("2", 0))).resultado())
                .isEqualTo(new ResultadoClasificacion(true, 2, nivel, prioridad, "2"));
        assertThat(decide(cliente, List.of(report("1", 0))).resultado())
                .isEqualTo(new ResultadoClasificacion(false, 1, nivel, 0, "FIN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | cliente=REQUERIDO, fechaCorte=REQUERIDO, reportes=REQUERIDO",
                "{'cliente': {}, 'fechaCorte': '', 'reportes': [{}]} | cliente.codigo=REQUERIDO,"
                        + " cliente.facturacionMensual=REQUERIDO, cliente.segmento=REQUERIDO, fechaCorte=TIPO,"
                        + " reportes[0].fecha=REQUERIDO, reportes[0].numero=REQUERIDO",
                "{'cliente': %s, 'fechaCorte': '2026-03-10', 'reportes': []} | ''",
                "{'cliente': %s, 'fechaCorte': '2026-03-11', 'reportes': [{'numero': '1', 'fecha': '2026-03-10'}]}"
                        + " | fechaCorte=FUTURO",
                "{'cliente': %s, 'fechaCorte': '2026-03-09', 'reportes': [{'numero': '1', 'fecha': '2026-03-09'},"
                        + " {'numero': '1', 'fecha': '2026-03-10'}, {'numero': ' ', 'fecha': '2026-03-11'}]}"
                        + " | reportes[1].fecha=INCOHERENTE, reportes[2].fecha=FUTURO, reportes[2].numero=REQUERIDO",
                "{'cliente': %s, 'fechaReferencia': '2026-03-09T03:59:00Z', 'fechaCorte': '2026-03-08',"
                        + " 'reportes': [{'numero': '1', 'fecha': '2026-03-09'}]} | reportes[0].fecha=FUTURO",
                "{'cliente': %s, 'fechaReferencia': '2026-03-09T04:00:00Z', 'fechaCorte': '2026-03-08',"
                        + " 'reportes': [{'numero': '1', 'fecha': '2026-03-09'}]} | reportes[0].fecha=INCOHERENTE",
                "{'cliente': %s, 'fechaCorte': 'ayer', 'reportes': [null, 4, {'numero': 5, 'fecha': '2026-03-09'}]}"
                        + " | fechaCorte=TIPO, reportes[0]=REQUERIDO, reportes[1]=TIPO, reportes[2].numero=TIPO",
                "{'cliente': {'codigo': 'C', 'segmento': 'PYME', 'facturacionMensual': -1},"
                        + " 'fechaCorte': '2026-03-09T10:00:00-04:00', 'reportes': {}}"
                        + " | cliente.facturacionMensual=VALOR, cliente.segmento=VALOR, fechaCorte=TIPO, reportes=TIPO"
            },
            quoteCharacter = '`')
    void the_contract_names_every_fault(String json, String faults) {
        String cliente = "{'codigo': 'C', 'segmento': 'RESIDENCIAL', 'facturacionMensual': 100}";

        assertThat(Faults.of(Top10.CLASIFICACION, json.replace("%s", cliente).replace('\'', '`'))
                        .toString())
                .isEqualTo("{" + faults.replace("''", "") + "}");
    }

    private static void check(Cliente cliente, List<Reporte> reportes, int repeats) {
        Verdict<ResultadoClasificacion> verdict = decide(cliente, reportes);

        boolean top = repeats >= 2;
        int level = cliente.facturacionMensual().compareTo(new BigDecimal(500)) >= 0
                ? 1
                : cliente.facturacionMensual().compareTo(new BigDecimal(200)) >= 0 ? 2 : 3;
        int priority = cliente.segmento() == Segmento.EMPRESARIAL && level > 1 ? level - 1 : level;
        assertThat(verdict.resultado())
                .as("%s %s", cliente, reportes)
                .isEqualTo(new ResultadoClasificacion(
                        top, repeats, Nivel.values()[level - 1], top ? priority : 0, top ? "2" : "FIN"));
        assertThat(verdict.motivos())
                .extracting(Motivo::clausula)
                .containsExactly("COM-DSC-P14 I.f", "COM-DSC-P14 2.1");
    }

    /** As the procedure defines it: every ten days in a row, the last report among them, and the numbers they hold. */
    private static int fullestWindow(List<Reporte> reportes) {
        int fullest = 0;
        for (LocalDate first = CORTE.minusDays(60); !first.isAfter(CORTE); first = first.plusDays(1)) {
            Set<String> numbers = new HashSet<>();
            LocalDate last = LocalDate.MIN;
            for (int day = 0; day < 10; day++) {
                for (Reporte reporte : reportes) {
                    if (reporte.fecha().equals(first.plusDays(day))) {
                        numbers.add(reporte.numero().strip());
                        last = reporte.fecha();
                    }
                }
            }
            boolean inPeriod = last.isAfter(CORTE.minusDays(7)) && !last.isAfter(CORTE);
            fullest = inPeriod ? Math.max(fullest, numbers.size()) : fullest;
        }
        return fullest;
    }

    private static List<Reporte> reports(Random random) {
        List<Reporte> reportes = new ArrayList<>();
        int span = 1 + random.nextInt(35);
        int numbers = 1 + random.nextInt(12);
        for (int n = random.nextInt(12); n > 0; n--) {
            String numero = "R" + random.nextInt(numbers) + " ".repeat(random.nextInt(2));
            reportes.add(report(numero, random.nextInt(span)));
        }
        return reportes;
    }

    private static Cliente client(Random random) {
        return new Cliente(
                "C",
                Segmento.values()[random.nextInt(2)],
                BigDecimal.valueOf((1 + random.nextInt(6)) * 10_000L - random.nextInt(2), 2));
    }

    private static int repeats(Reporte... reportes) {
        Cliente cliente = new Cliente("C", Segmento.RESIDENCIAL, BigDecimal.TEN);
        return decide(cliente, List.of(reportes)).resultado().reiteraciones();
    }

    private static Verdict<ResultadoClasificacion> decide(Cliente cliente, List<Reporte> reportes) {
        return RULE_BASE.evaluate(
                Top10.CLASIFICACION, new SolicitudClasificacion(cliente, CORTE, List.copyOf(reportes)), MOMENTO);
    }

    private static Reporte report(String numero, int daysBeforeTheCut) {
        return new Reporte(numero, CORTE.minusDays(daysBeforeTheCut), null, null);
    }
}
