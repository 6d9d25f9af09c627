package io.dictamen.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The scale of a panel: from which value to which, and the round numbers that are written beside it.
 *
 * @param top where the highest value is drawn
 */
record ChartScale(BigDecimal low, BigDecimal high, BigDecimal step, int top, int bottom) {
    private static final int STEPS = 4;

    /** Wide enough for the values and their goals, which need not begin at 0: 97 and 98 are to be told apart. */
    static ChartScale of(List<Measure> medidas, int top, int bottom) {
        List<BigDecimal> shown = Stream.concat(
                        medidas.stream().map(Measure::valor),
                        medidas.stream()
                                .map(medida ->
                                        MonthlyLines.goal(medida.parametro()).orElse(null)))
                .filter(Objects::nonNull)
                .toList();
        BigDecimal least = shown.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal most = shown.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
        BigDecimal step = step(most.subtract(least));
        BigDecimal low = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal high = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return new ChartScale(low, high.compareTo(low) == 0 ? low.add(step) : high, step, top, bottom);
    }

    /** The next of 1, 2 and 5, with its zeros or decimals, that makes a few steps of the span. */
    private static BigDecimal step(BigDecimal span) {
        if (span.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal rough = span.divide(BigDecimal.valueOf(STEPS), 10, RoundingMode.CEILING);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        return Stream.of(1, 2, 5, 10)
                .map(factor -> power.multiply(BigDecimal.valueOf(factor)))
                .filter(candidate -> candidate.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow();
    }

    List<BigDecimal> marks() {
        List<BigDecimal> marks = new ArrayList<>();
        for (BigDecimal mark = low; mark.compareTo(high) <= 0; mark = mark.add(step)) {
            marks.add(mark);
        }
        return marks;
    }

    int y(BigDecimal value) {
        double part = value.subtract(low).doubleValue() / high.subtract(low).doubleValue();
        return (int) Math.round(bottom - part * (bottom - top));
    }
}
