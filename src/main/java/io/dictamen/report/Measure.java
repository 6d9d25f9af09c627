package io.dictamen.report;

import static io.dictamen.procedure.indicador.Indicadores.INDICADOR;

import io.dictamen.procedure.indicador.Indicador;
import io.dictamen.procedure.indicador.ResultadoIndicador;
import io.dictamen.procedure.indicador.SolicitudIndicador;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator comes to.
 *
 * @param mes null if it is not of one month
 * @param resultado null if a figure is missing; {@code aviso} says which
 */
public record Measure(
        Indicador indicador,
        @Nullable String mes,
        @Nullable BigDecimal numerador,
        @Nullable BigDecimal denominador,
        @Nullable BigDecimal anterior,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal valor,
        @Nullable String resultado,
        @Nullable String parametro,
        @Nullable String aviso) {

    public static Measure counted(
            RulesInForce rules, Indicador indicador, @Nullable String mes, long numerador, long denominador) {
        return decided(
                rules,
                new SolicitudIndicador(
                        indicador, BigDecimal.valueOf(numerador), BigDecimal.valueOf(denominador), null, null),
                mes);
    }

    /** From the figures of a month and the one before it, null where nobody entered one. */
    static Measure entered(
            RulesInForce rules,
            Indicador indicador,
            YearMonth mes,
            @Nullable BigDecimal anterior,
            @Nullable BigDecimal actual) {
        if (anterior != null && actual != null) {
            return decided(rules, new SolicitudIndicador(indicador, null, null, anterior, actual), mes.toString());
        }
        List<String> faltan = new ArrayList<>();
        if (anterior == null) {
            faltan.add(mes.minusMonths(1).toString());
        }
        if (actual == null) {
            faltan.add(mes.toString());
        }
        String aviso = "Falta la cifra de " + String.join(" y de ", faltan);
        return new Measure(indicador, mes.toString(), null, null, anterior, actual, null, null, null, aviso);
    }

    private static Measure decided(RulesInForce rules, SolicitudIndicador cifras, @Nullable String mes) {
        ResultadoIndicador resultado = rules.decide(INDICADOR, cifras);
        return new Measure(
                cifras.indicador(),
                mes,
                cifras.numerador(),
                cifras.denominador(),
                cifras.anterior(),
                cifras.actual(),
                resultado.valor(),
                resultado.resultado().name(),
                resultado.parametro(),
                null);
    }
}
