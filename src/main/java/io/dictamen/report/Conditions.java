package io.dictamen.report;

import io.dictamen.http.QueryParameters.Span;
import io.dictamen.journal.UuidV7;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The conditions on the cases of a report, which are {@code c} in its query. */
final class Conditions {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final ZoneId zone;

    Conditions(ZoneId zone, Grupo grupo) {
        this.zone = zone;
        sql.append("c.grupo = ").append(grupo.sql());
    }

    Conditions and(String condition, Object... its) {
        sql.append(" AND ").append(condition);
        values.addAll(List.of(its));
        return this;
    }

    /** Days in the service's zone of a column that holds moments. */
    Conditions momentWithin(String column, Span<LocalDate> days) {
        return within(column, days, moment -> moment);
    }

    /** The same of a column that holds ids, which carry their moment. */
    Conditions idWithin(String column, Span<LocalDate> days) {
        return within(column, days, moment -> UuidV7.smallest(moment.toInstant()));
    }

    /** The cases alone. */
    Query cases() {
        return from("caso c");
    }

    /** The cases, each with its last verdict {@code d} and what else is joined. */
    Query lastVerdicts(String... joined) {
        return from("caso c JOIN dictamen d ON d.id = c.ultimo " + String.join(" ", joined));
    }

    private Query from(String tables) {
        return new Query("FROM " + tables + " WHERE " + sql, List.copyOf(values));
    }

    private Conditions within(String column, Span<LocalDate> days, Function<OffsetDateTime, Object> start) {
        days.from().ifPresent(day -> and(column + " >= ?", start.apply(midnight(day))));
        days.to().ifPresent(day -> and(column + " < ?", start.apply(midnight(day.plusDays(1)))));
        return this;
    }

    private OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
