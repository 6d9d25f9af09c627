package io.dictamen.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator comes to.
 *
 * @param mes null where it is not of one month
 * @param resultado null where a figure was not entered; {@code aviso} says which
 */
public record Medida(
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

    Medida de(String otroMes) {
        return new Medida(
                indicador, otroMes, numerador, denominador, anterior, actual, valor, resultado, parametro, aviso);
    }
}
