package io.dictamen.whynot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The values of a number or a date, as steps from one of them. Immutable. */
sealed interface Scale {
    JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The value so many steps away. */
    JsonNode at(long steps);

    /** How many steps a value is away, rounded down. */
    long of(JsonNode value);

    /** Where it is worth a look, both ways; the steps that people count in. */
    LongStream ladder();

    /**
     * @param from the value from which is counted; null to count from the moment of the decision, or zero
     * @return empty for what has no order
     */
    static Optional<Scale> of(Leaf campo, @Nullable JsonNode from, OffsetDateTime ahora) {
        if (campo.tipo() == LocalDate.class) {
            return Optional.of(new Days(from == null ? ahora.toLocalDate() : LocalDate.parse(from.asText())));
        }
        if (campo.tipo() == OffsetDateTime.class) {
            return Optional.of(new Seconds(from == null ? ahora : OffsetDateTime.parse(from.asText())));
        }
        if (campo.tipo() == BigDecimal.class) {
            BigDecimal value = from == null ? BigDecimal.ZERO : from.decimalValue();
            return Optional.of(
                    new Figures(value, Math.max(0, value.stripTrailingZeros().scale()), false));
        }
        boolean whole = campo.tipo() == long.class || campo.tipo() == Long.class;
        return whole
                ? Optional.of(new Figures(from == null ? BigDecimal.ZERO : from.decimalValue(), 0, true))
                : Optional.empty();
    }

    /** Steps in both directions, the nearest first of each. */
    static TreeSet<Long> bothWays(LongStream steps) {
        TreeSet<Long> both = new TreeSet<>();
        steps.forEach(step -> {
            both.add(step);
            both.add(-step);
        });
        return both;
    }

    /** Days from a day. */
    record Days(LocalDate from) implements Scale {
        @Override
        public JsonNode at(long steps) {
            return JSON.textNode(from.plusDays(steps).toString());
        }

        @Override
        public long of(JsonNode value) {
            return ChronoUnit.DAYS.between(from, LocalDate.parse(value.asText().substring(0, 10)));
        }

        @Override
        public LongStream ladder() {
            return LongStream.of(1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 365, 730, 1_825, 3_650);
        }
    }

    /** Seconds from a moment. */
    record Seconds(OffsetDateTime from) implements Scale {
        private static final long DAY = 86_400;

        @Override
        public JsonNode at(long steps) {
            return JSON.textNode(from.plusSeconds(steps).toString());
        }

        @Override
        public long of(JsonNode value) {
            return value.asText().length() > 10
                    ? Duration.between(from, OffsetDateTime.parse(value.asText()))
                            .toSeconds()
                    : Duration.between(
                                    from,
                                    LocalDate.parse(value.asText())
                                            .atStartOfDay()
                                            .atOffset(from.getOffset()))
                            .toSeconds();
        }

        @Override
        public LongStream ladder() {
            LongStream days =
                    LongStream.of(1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 365, 730, 1_825, 3_650);
            return LongStream.concat(LongStream.of(1, 60, 1_800, 3_600, 7_200, 14_400, 43_200), days.map(n -> n * DAY));
        }
    }

    /** Units of the last figure that a number is written with. */
    record Figures(BigDecimal from, int places, boolean whole) implements Scale {
        @Override
        public JsonNode at(long steps) {
            BigDecimal value = from.add(BigDecimal.valueOf(steps, places));
            return whole ? JSON.numberNode(value.longValueExact()) : JSON.numberNode(value);
        }

        @Override
        public long of(JsonNode value) {
            return value.decimalValue()
                    .subtract(from)
                    .movePointRight(places)
                    .setScale(0, RoundingMode.FLOOR)
                    .longValue();
        }

        @Override
        public LongStream ladder() {
            long one = BigDecimal.ONE.movePointRight(Math.min(places, 9)).longValue();
            return LongStream.concat(
                    LongStream.of(1),
                    LongStream.of(1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 500, 1_000, 10_000, 100_000, 1_000_000)
                            .map(n -> n * one));
        }
    }
}
