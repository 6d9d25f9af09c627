package io.dictamen.procedure.indicador;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.ContractError;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Momento;
import io.dictamen.decision.RandomRecords;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.Faults;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IndicadorTest {
    private static final Momento MOMENTO =
            new Momento(OffsetDateTime.parse("2026-03-10T15:00:00-04:00"), ZoneId.of("America/La_Paz"));
    private static final Map<Indicador, String> PARAMETROS = Map.of(
            Indicador.CALIDAD_DIGITACION, "≥ 98 % COM-GCM-P11 III.2",
            Indicador.ANULACION_EFECTIVA, "> 90 % COM-DSC-P06 III.2",
            Indicador.TOP10_BAJAS, "≥ 1 COM-DSC-P14 III.2",
            Indicador.VENTAS_DIGITALES, "≥ 98 % VENTAS-DIGITALES III.2",
            Indicador.HOJA_VENTAS_CLARO, "= 0 % CLARO-SWAT SEC 5");

    @ParameterizedTest
    @EnumSource(Indicador.class)
    void any_two_figures_are_decided_on_the_exact_value(Indicador indicador) {
        Random random = new Random(indicador.ordinal());
        for (int i = 0; i < 5_000; i++) {
            BigDecimal segundo = figure(random);
            BigDecimal primero = i % 2 == 0 ? figure(random) : near(segundo, random);
            boolean baja = indicador == Indicador.TOP10_BAJAS;
            if (isRatio(indicador) && primero.compareTo(segundo) > 0) {
                continue;
            }
            assertThat(told(indicador, primero, segundo))
                    .as("%s %s %s", indicador, primero, segundo)
                    .isEqualTo(baja ? difference(segundo, primero) : quotient(indicador, primero, segundo));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CALIDAD_DIGITACION, 39248, 40049, 97.9999 OBSERVADO",
        "CALIDAD_DIGITACION, 9800001, 10000000, 98 ACEPTADO",
        "ANULACION_EFECTIVA, 9000000.1, 10000000, 90.0001 ACEPTADO",
        "ANULACION_EFECTIVA, 8999999, 10000000, 90 OBSERVADO",
        "HOJA_VENTAS_CLARO, 1, 10000000, 0.0001 OBSERVADO",
        "TOP10_BAJAS, 0, 0.99996, 0.9999 OBSERVADO",
        "VENTAS_DIGITALES, 97.99996, 100, 97.9999 OBSERVADO",
    })
    void the_value_shown_stands_on_the_side_of_its_limit_on_which_it_was_decided(
            Indicador indicador, BigDecimal primero, BigDecimal segundo, String dicho) {
        assertThat(told(indicador, primero, segundo)).isEqualTo(dicho);
    }

    @Test
    void no_value_is_written_as_a_power_of_ten() throws Exception {
        assertThat(json(Indicador.CALIDAD_DIGITACION, "5e2", "0.5E+3"))
                .isEqualTo("{\"valor\":100,\"resultado\":\"ACEPTADO\",\"parametro\":\"≥ 98 %\"}");
        assertThat(json(Indicador.VENTAS_DIGITALES, "1e30", "1e-30")).contains("\"valor\":1" + "0".repeat(62) + ",");
        assertThat(json(Indicador.VENTAS_DIGITALES, "1e-30", "1e30")).contains("\"valor\":0,");
        assertThat(json(Indicador.TOP10_BAJAS, "0e30", "0.000")).contains("\"valor\":0,");
        assertThat(json(Indicador.HOJA_VENTAS_CLARO, "0", "0e5"))
                .isEqualTo("{\"resultado\":\"SIN_DATOS\",\"parametro\":\"= 0 %\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'indicador': 'CALIDAD_DIGITACION'} | denominador=REQUERIDO, numerador=REQUERIDO",
                "{'indicador': 'ANULACION_EFECTIVA', 'numerador': 1, 'anterior': 1} | denominador=REQUERIDO",
                "{'indicador': 'HOJA_VENTAS_CLARO', 'numerador': null, 'denominador': 1} | numerador=REQUERIDO",
                "{'indicador': 'TOP10_BAJAS', 'numerador': 1, 'denominador': 1} | actual=REQUERIDO, anterior=REQUERIDO",
                "{'indicador': 'VENTAS_DIGITALES', 'anterior': 0} | actual=REQUERIDO",
                "{'indicador': 'CALIDAD_DIGITACION', 'numerador': 3, 'denominador': 2} | numerador=INCOHERENTE",
                "{'indicador': 'ANULACION_EFECTIVA', 'numerador': 1, 'denominador': 0} | numerador=INCOHERENTE",
                "{'indicador': 'HOJA_VENTAS_CLARO', 'numerador': 1.01, 'denominador': 1.0} | numerador=INCOHERENTE",
                "{'indicador': 'TOP10_BAJAS', 'actual': 1, 'anterior': 1, 'numerador': 3, 'denominador': 2} | ''",
                "{'indicador': 'VENTAS_DIGITALES', 'actual': 9, 'anterior': 1, 'numerador': -1} | numerador=VALOR",
                "{'indicador': 'CALIDAD_DIGITACION', 'numerador': 1, 'denominador': 1, 'actual': -0.1} | actual=VALOR",
                "{'indicador': 'CALIDAD_DIGITACION', 'numerador': -1, 'denominador': -2}"
                        + " | denominador=VALOR, numerador=VALOR",
                "{'indicador': 'CALIDAD_DIGITACION', 'numerador': 5, 'denominador': '6'} | denominador=TIPO",
                "{'indicador': 'CALIDAD_DIGITACION', 'numerador': '', 'denominador': 6} | numerador=TIPO",
                "{'indicador': 'CALIDAD_DIGITACION', 'numerador': 1e31, 'denominador': 6} | numerador=VALOR",
                "{'indicador': 'CALIDAD', 'numerador': 7, 'denominador': 6} | indicador=VALOR",
                "{'numerador': 7, 'denominador': 6, 'mes': 3} | indicador=REQUERIDO, mes=DESCONOCIDO",
                "{'indicador': 'TOP10_BAJAS', 'actual': 0, 'anterior': -0.0} | ''"
            },
            quoteCharacter = '`')
    void the_contract_names_every_fault(String json, String faults) {
        assertThat(Faults.of(Indicadores.INDICADOR, json.replace('\'', '`')).toString())
                .isEqualTo("{" + faults.replace("''", "") + "}");
    }

    @Test
    void a_part_greater_than_its_whole_is_told_with_both() {
        assertThat(catchThrowableOfType(
                                ContractViolation.class,
                                () -> Indicadores.INDICADOR
                                        .contrato()
                                        .read(
                                                "{\"indicador\": \"CALIDAD_DIGITACION\", \"numerador\": 3, \"denominador\": 2}",
                                                MOMENTO.referencia(),
                                                MOMENTO.zona()))
                        .errores())
                .containsExactly(new ContractError(
                        "numerador",
                        ContractError.Codigo.INCOHERENTE,
                        "numerador (3) no puede ser mayor que denominador (2)."));
    }

    private static boolean isRatio(Indicador indicador) {
        return indicador != Indicador.TOP10_BAJAS && indicador != Indicador.VENTAS_DIGITALES;
    }

    private static Verdict<ResultadoIndicador> decide(Indicador indicador, BigDecimal primero, BigDecimal segundo) {
        SolicitudIndicador solicitud = isRatio(indicador)
                ? new SolicitudIndicador(indicador, primero, segundo, null, null)
                : new SolicitudIndicador(indicador, null, null, segundo, primero);
        return RULE_BASE.evaluate(Indicadores.INDICADOR, solicitud, MOMENTO);
    }

    private static String told(Indicador indicador, BigDecimal primero, BigDecimal segundo) {
        Verdict<ResultadoIndicador> verdict = decide(indicador, primero, segundo);
        ResultadoIndicador dicho = verdict.resultado();
        assertThat(verdict.motivos()).hasSize(1);
        assertThat(dicho.parametro() + " " + verdict.motivos().get(0).clausula())
                .isEqualTo(PARAMETROS.get(indicador));
        return (dicho.valor() == null ? "-" : dicho.valor()) + " " + dicho.resultado();
    }

    private static String json(Indicador indicador, String primero, String segundo) throws Exception {
        return new ObjectMapper()
                .setDefaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
                .writeValueAsString(decide(indicador, new BigDecimal(primero), new BigDecimal(segundo))
                        .resultado());
    }

    /** The percentage by whole numbers alone: no division is ever rounded before it is compared. */
    private static String quotient(Indicador indicador, BigDecimal parte, BigDecimal todo) {
        BigInteger numerator = whole(parte).multiply(BigInteger.valueOf(100));
        BigInteger denominator = whole(todo);
        if (denominator.signum() == 0) {
            return "- SIN_DATOS";
        }
        int limit = Map.of(Indicador.ANULACION_EFECTIVA, 90, Indicador.HOJA_VENTAS_CLARO, 0)
                .getOrDefault(indicador, 98);
        BiPredicate<BigInteger, BigInteger> isGood = (number, part) -> {
            int compared = number.compareTo(part.multiply(BigInteger.valueOf(limit)));
            return switch (indicador) {
                case ANULACION_EFECTIVA -> compared > 0;
                case HOJA_VENTAS_CLARO -> compared == 0;
                default -> compared >= 0;
            };
        };
        String goodWord = indicador == Indicador.VENTAS_DIGITALES ? "APROBADO" : "ACEPTADO";
        return shown(numerator, denominator, isGood) + " "
                + (isGood.test(numerator, denominator) ? goodWord : "OBSERVADO");
    }

    private static String difference(BigDecimal anterior, BigDecimal actual) {
        BigInteger difference = whole(anterior).subtract(whole(actual));
        BiPredicate<BigInteger, BigInteger> isGood =
                (number, part) -> difference.signum() > 0 && number.compareTo(part) >= 0;
        String minus = difference.signum() < 0 ? "-" : "";
        String shown = shown(difference.abs(), whole(BigDecimal.ONE), isGood);
        return (shown.equals("0") ? shown : minus + shown) + " "
                + (isGood.test(difference, whole(BigDecimal.ONE)) ? "ACEPTADO" : "OBSERVADO");
    }

    /** The nearest ten-thousandth, or the neighbour on the other side where only that one is judged as the number is. */
    private static String shown(
            BigInteger numerator, BigInteger denominator, BiPredicate<BigInteger, BigInteger> isGood) {
        BigInteger below = numerator.multiply(BigInteger.valueOf(10_000)).divide(denominator);
        BigInteger nearest =
                numerator.multiply(BigInteger.valueOf(20_000)).add(denominator).divide(denominator.shiftLeft(1));
        BigInteger above = below.add(BigInteger.ONE);
        BigInteger tenThousandths = Stream.of(nearest, below, above)
                .filter(one -> isGood.test(one, BigInteger.valueOf(10_000)) == isGood.test(numerator, denominator))
                .findFirst()
                .orElseThrow();
        String digits = "0".repeat(4) + tenThousandths;
        int point = digits.length() - 4;
        return (digits.substring(0, point) + "." + digits.substring(point))
                .replaceFirst("^0+(?=\\d)", "")
                .replaceFirst("\\.?0+$", "");
    }

    private static BigInteger whole(BigDecimal figure) {
        return figure.scaleByPowerOfTen(60).toBigIntegerExact();
    }

    private static BigDecimal figure(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(3));
            case 1 -> BigDecimal.valueOf(random.nextInt(2_000), random.nextInt(4));
            default -> new BigDecimal(new BigInteger(1 + random.nextInt(99), random), random.nextInt(61) - 30);
        };
    }

    /** A figure at, or a last digit beside, a threshold or a middle of the fourth decimal of the other. */
    private static BigDecimal near(BigDecimal other, Random random) {
        BigDecimal[] factors = {
            new BigDecimal("0.98"), new BigDecimal("0.9"), BigDecimal.ONE, new BigDecimal("0.1234565")
        };
        BigDecimal exact = other.multiply(factors[random.nextInt(factors.length)]);
        BigDecimal moved = exact.add(BigDecimal.valueOf(random.nextInt(3) - 1L, Math.min(60, exact.scale())));
        return moved.signum() < 0 || moved.scale() > 60 ? BigDecimal.ZERO : moved;
    }

    /** What the stage declares of its fact, by which the analysis knows that the table leaves no hole. */
    @Test
    void a_difference_always_has_a_value_and_no_other_value_is_negative() {
        RandomRecords random = new RandomRecords(7, MOMENTO.referencia());
        for (int n = 0; n < 2_000; n++) {
            SolicitudIndicador solicitud = random.admitted(Indicadores.INDICADOR.contrato(), MOMENTO.zona());
            BigDecimal valor = RULE_BASE
                    .evaluate(Indicadores.INDICADOR, solicitud, MOMENTO)
                    .resultado()
                    .valor();

            if (solicitud.indicador() == Indicador.TOP10_BAJAS) {
                assertThat(valor).as("%s", solicitud).isNotNull();
            } else if (valor != null) {
                assertThat(valor).as("%s", solicitud).isNotNegative();
            }
        }
    }
}
