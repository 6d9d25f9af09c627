package io.dictamen.workbook.analysis;

import io.dictamen.decision.Minimo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between which values those of a field lie; null where there is no limit. */
record Bounds(
        @Nullable BigDecimal low,
        boolean lowExcluded,
        @Nullable BigDecimal high) {
    private static final BigDecimal SAFE = BigDecimal.valueOf(9_007_199_254_740_991L);

    /** @param asked whether the field is one of a request, in which whole numbers are those that JSON keeps exactly */
    static Bounds of(Line line, @Nullable Minimo minimum, boolean asked) {
        Bounds own = switch (line) {
            case INTEGER ->
                new Bounds(BigDecimal.valueOf(Integer.MIN_VALUE), false, BigDecimal.valueOf(Integer.MAX_VALUE));
            case LONG ->
                asked
                        ? new Bounds(SAFE.negate(), false, SAFE)
                        : new Bounds(BigDecimal.valueOf(Long.MIN_VALUE), false, BigDecimal.valueOf(Long.MAX_VALUE));
            default -> new Bounds(null, false, null);
        };
        return minimum == null ? own : new Bounds(least(minimum), minimum.excluido(), own.high());
    }

    static BigDecimal least(Minimo minimum) {
        return BigDecimal.valueOf(minimum.value());
    }

    List<BigDecimal> points() {
        return Stream.of(Optional.ofNullable(low), Optional.ofNullable(high))
                .flatMap(Optional::stream)
                .toList();
    }

    boolean admits(BigDecimal point) {
        int fromLow = low == null ? 1 : point.compareTo(low);
        return (fromLow > 0 || (fromLow == 0 && !lowExcluded)) && (high == null || point.compareTo(high) <= 0);
    }

    /** Whether what lies between two neighbouring points is within; null where there is no such point. */
    boolean admitsBetween(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return (low == null || (from != null && from.compareTo(low) >= 0))
                && (high == null || (to != null && to.compareTo(high) <= 0));
    }
}
