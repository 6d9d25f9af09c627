package io.dictamen.whynot;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How far one value of a field is from another: numbers by their difference, dates by days, all else by one. */
final class Distance {
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final int FIGURES = 6;

    private Distance() {}

    static BigDecimal of(Type tipo, @Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return BigDecimal.ONE;
        }
        if (one.isNumber() && other.isNumber()) {
            return plain(one.decimalValue().subtract(other.decimalValue()).abs());
        }
        if (tipo == LocalDate.class) {
            long days = ChronoUnit.DAYS.between(LocalDate.parse(one.asText()), LocalDate.parse(other.asText()));
            return BigDecimal.valueOf(Math.abs(days));
        }
        if (tipo == OffsetDateTime.class) {
            Duration between = Duration.between(
                            OffsetDateTime.parse(one.asText()), OffsetDateTime.parse(other.asText()))
                    .abs();
            return plain(BigDecimal.valueOf(between.toSeconds()).divide(SECONDS_A_DAY, FIGURES, RoundingMode.HALF_UP));
        }
        return BigDecimal.ONE;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
