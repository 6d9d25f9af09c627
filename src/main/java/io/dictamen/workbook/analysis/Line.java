package io.dictamen.workbook.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A type whose values have an order, as the numbers of a line. */
enum Line {
    INTEGER(Integer.class, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO),
    LONG(Long.class, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO),
    DECIMAL(BigDecimal.class, null, BigDecimal.ONE, BigDecimal.ZERO),
    DAY(LocalDate.class, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.valueOf(20_454)),
    MOMENT(
            LocalDateTime.class,
            BigDecimal.ONE,
            BigDecimal.valueOf(60_000_000_000L),
            BigDecimal.valueOf(1_767_225_600_000_000_000L));

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    /** How far neighbours are from each other; null where between two values there is always another. */
    final @Nullable BigDecimal step;

    /** How far from a value people choose their next example. */
    final BigDecimal stride;

    /** Where examples lie best: zero, and the first of January 2026. */
    final BigDecimal origin;

    private final Class<?> type;

    Line(Class<?> type, @Nullable BigDecimal step, BigDecimal stride, BigDecimal origin) {
        this.type = type;
        this.step = step;
        this.stride = stride;
        this.origin = origin;
    }

    /** Empty where the values of that type have no order. */
    static Optional<Line> of(Class<?> type) {
        return Arrays.stream(values()).filter(line -> line.type == type).findFirst();
    }

    BigDecimal position(Object value) {
        if (value instanceof LocalDate day) {
            return BigDecimal.valueOf(day.toEpochDay());
        }
        if (value instanceof LocalDateTime moment) {
            return new BigDecimal(BigInteger.valueOf(moment.toEpochSecond(ZoneOffset.UTC))
                    .multiply(NANOS)
                    .add(BigInteger.valueOf(moment.getNano())));
        }
        return value instanceof BigDecimal number ? number : BigDecimal.valueOf(((Number) value).longValue());
    }

    Object value(BigDecimal position) {
        return switch (this) {
            case INTEGER -> position.intValueExact();
            case LONG -> position.longValueExact();
            case DECIMAL -> position;
            case DAY -> LocalDate.ofEpochDay(position.longValueExact());
            case MOMENT -> {
                BigInteger[] parts = floorDivide(position.toBigIntegerExact());
                yield LocalDateTime.ofEpochSecond(parts[0].longValueExact(), parts[1].intValueExact(), ZoneOffset.UTC);
            }
        };
    }

    private static BigInteger[] floorDivide(BigInteger nanos) {
        BigInteger rest = nanos.mod(NANOS);
        return new BigInteger[] {nanos.subtract(rest).divide(NANOS), rest};
    }
}
