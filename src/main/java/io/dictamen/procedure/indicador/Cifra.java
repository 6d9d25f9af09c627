package io.dictamen.procedure.indicador;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A percentage as it is decided on, and any number as it is shown. */
final class Cifra {
    // A number of a request is a whole multiple of 1e-60 below 1e60. A quotient of two that is not equal to a
    // threshold,
    // nor to a middle between two fourth decimals, differs from it by more than 1e-140 of itself: with 200 digits no
    // comparison and no rounding can come out otherwise than on the exact value.
    private static final MathContext EXACT_ENOUGH = new MathContext(200);
    private static final BigDecimal CIEN = BigDecimal.valueOf(100);
    private static final int DECIMALES = 4;

    private Cifra() {}

    static BigDecimal porcentaje(BigDecimal parte, BigDecimal todo) {
        return parte.multiply(CIEN).divide(todo, EXACT_ENOUGH);
    }

    /** Four decimals at most, and never a power of ten, as which {@code 100} would be written without its zeros. */
    static BigDecimal mostrada(BigDecimal valor) {
        BigDecimal corta = valor.setScale(DECIMALES, RoundingMode.HALF_UP).stripTrailingZeros();
        return corta.setScale(Math.max(0, corta.scale()));
    }
}
