package io.dictamen.procedure.indicador;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

/** A percentage as it is decided on, and any number as it is shown. */
final class Cifra {
    // A number of a request is a whole multiple of 1e-60 below 1e60. A quotient of two that is not equal to a
    // threshold,
    // nor to a middle between two fourth decimals, differs from it by more than 1e-140 of itself: with 200 digits no
    // comparison and no rounding can come out otherwise than on the exact value.
    private static final MathContext EXACT_ENOUGH = new MathContext(200);
    static final BigDecimal CIEN = BigDecimal.valueOf(100);
    private static final int DECIMALES = 4;
    private static final List<RoundingMode> MODOS =
            List.of(RoundingMode.HALF_UP, RoundingMode.FLOOR, RoundingMode.CEILING);

    private Cifra() {}

    static BigDecimal porcentaje(BigDecimal parte, BigDecimal todo) {
        return parte.multiply(CIEN).divide(todo, EXACT_ENOUGH);
    }

    /**
     * The number with four decimals at most, rounded to the nearest; where that would be read otherwise than the number
     * itself, to its other neighbour, and between two limits that are nearer than that with as many as it takes.
     *
     * @param igual whether a number stands on the same side of all its limits as the exact one
     */
    static BigDecimal mostrada(BigDecimal valor, Predicate<BigDecimal> igual) {
        for (int decimales = DECIMALES; decimales < valor.scale(); decimales++) {
            for (RoundingMode modo : MODOS) {
                BigDecimal corta = valor.setScale(decimales, modo);
                if (igual.test(corta)) {
                    return plain(corta);
                }
            }
        }
        return plain(valor);
    }

    /** The number as people write it, with a comma. */
    static String escrita(BigDecimal numero) {
        return plain(numero).toPlainString().replace('.', ',');
    }

    /** Never a power of ten, as which {@code 100} would be written without its zeros. */
    private static BigDecimal plain(BigDecimal numero) {
        BigDecimal corto = numero.stripTrailingZeros();
        return corto.setScale(Math.max(0, corto.scale()));
    }
}
