package io.dictamen.workbook.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The value of a class that is nearest to another value, where values have an order. */
final class Nearest {
    private Nearest() {}

    /** Null where the class has no value. */
    static @Nullable Object in(Domain domain, int index, @Nullable Object value) {
        Domain.Part part = domain.part(index);
        if (part.value() != null || value == null || part.sample() == null) {
            return part.sample();
        }
        Line line = Line.of(value.getClass()).orElseThrow();
        BigDecimal from = line.position(value);
        BigDecimal low = end(domain, index - 1, line);
        BigDecimal high = end(domain, index + 1, line);
        boolean above = low != null && from.compareTo(low) <= 0;
        BigDecimal limit = above ? low : high;
        if (limit == null) {
            return part.sample();
        }
        BigDecimal step = line.step == null ? BigDecimal.ONE.movePointLeft(places(from, limit)) : line.step;
        BigDecimal near = above ? limit.add(step) : limit.subtract(step);
        // Where another limit stands closer than the last figure that is written, one more figure is.
        while (line.step == null && !between(near, low, high)) {
            step = step.movePointLeft(1);
            near = above ? limit.add(step) : limit.subtract(step);
        }
        return line.value(near);
    }

    private static boolean between(BigDecimal one, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return (low == null || one.compareTo(low) > 0) && (high == null || one.compareTo(high) < 0);
    }

    private static @Nullable BigDecimal end(Domain domain, int index, Line line) {
        if (index < 0 || index >= domain.parts()) {
            return null;
        }
        return Optional.ofNullable(domain.part(index).value())
                .map(line::position)
                .orElse(null);
    }

    private static int places(BigDecimal one, BigDecimal other) {
        return Math.max(
                0,
                Math.max(
                        one.stripTrailingZeros().scale(),
                        other.stripTrailingZeros().scale()));
    }
}
