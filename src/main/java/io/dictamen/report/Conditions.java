package io.dictamen.report;

import io.dictamen.journal.UuidV7;
import io.dictamen.report.Parametros.Lapso;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rows of a report must meet, put together condition by condition. */
final class Conditions {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final ZoneId zone;

    Conditions(ZoneId zone, String first) {
        this.zone = zone;
        sql.append(first);
    }

    Conditions and(String condition) {
        sql.append(" AND ").append(condition);
        return this;
    }

    Conditions equal(String expression, Optional<String> value) {
        value.ifPresent(it -> and(expression + " = ?", it));
        return this;
    }

    /** Days in the service's zone of a column that holds ids, which carry their moment. */
    Conditions idWithin(String column, Lapso<LocalDate> days) {
        days.desde()
                .ifPresent(
                        day -> and(column + " >= ?", UuidV7.smallest(start(day).toInstant())));
        days.hasta()
                .ifPresent(day -> and(
                        column + " < ?", UuidV7.smallest(start(day.plusDays(1)).toInstant())));
        return this;
    }

    Conditions momentWithin(String column, Lapso<LocalDate> days) {
        days.desde().ifPresent(day -> and(column + " >= ?", start(day)));
        days.hasta().ifPresent(day -> and(column + " < ?", start(day.plusDays(1))));
        return this;
    }

    Query from(String tables) {
        return new Query("FROM " + tables + " WHERE " + sql, List.copyOf(values));
    }

    private void and(String condition, Object value) {
        and(condition);
        values.add(value);
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
