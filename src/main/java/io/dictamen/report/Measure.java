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
 * @param procedieron of annulments, how many proceeded, closed or not
 * @param version of the release whose parameter the month has; null if it is not of one month
 * @param resultado null if a figure is missing; {@code aviso} says which
 */
public record Measure(
        Indicador indicador,
        @Nullable String mes,
        @Nullable BigDecimal numerador,
        @Nullable BigDecimal denominador,
        @Nullable Long procedieron,
        @Nullable BigDecimal anterior,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal valor,
        @Nullable String resultado,
        @Nullable String parametro,
        @Nullable Integer version,
        @Nullable String aviso) {

    /** Of no month. */
    public static Measure counted(RulesInForce rules, Indicador indicador, long numerador, long denominador) {
        return decided(rules, ratio(indicador, numerador, denominador), null, null);
    }

    static Measure counted(RulesInForce rules, Indicador indicador, YearMonth mes, Ratio.Counted counted) {
        return decided(rules, ratio(indicador, counted.numerador(), counted.denominador()), mes, counted.procedieron());
    }

    /** From the figures of a month and the one before it, null where nobody entered one. */
    static Measure entered(
            RulesInForce rules,
            Indicador indicador,
            YearMonth mes,
            @Nullable BigDecimal anterior,
            @Nullable BigDecimal actual) {
        if (anterior != null && actual != null) {
            return decided(rules, new SolicitudIndicador(indicador, null, null, anterior, actual), mes, null);
        }
        List<String> faltan = new ArrayList<>();
        if (anterior == null) {
            faltan.add(mes.minusMonths(1).toString());
        }
        if (actual == null) {
            faltan.add(mes.toString());
        }
        String aviso = "Falta la cifra de " + String.join(" y de ", faltan);
        return new Measure(
                indicador,
                mes.toString(),
                null,
                null,
                null,
                anterior,
                actual,
                null,
                null,
                null,
                rules.version(),
                aviso);
    }

    private static SolicitudIndicador ratio(Indicador indicador, long numerador, long denominador) {
        return new SolicitudIndicador(
                indicador, BigDecimal.valueOf(numerador), BigDecimal.valueOf(denominador), null, null);
    }

    private static Measure decided(
            RulesInForce rules, SolicitudIndicador cifras, @Nullable YearMonth mes, @Nullable Long procedieron) {
        ResultadoIndicador resultado = rules.decide(INDICADOR, cifras);
        return new Measure(
                cifras.indicador(),
                mes == null ? null : mes.toString(),
                cifras.numerador(),
                cifras.denominador(),
                procedieron,
                cifras.anterior(),
                cifras.actual(),
                resultado.valor(),
                resultado.resultado().name(),
                resultado.parametro(),
                mes == null ? null : rules.version(),
                null);
    }
}
