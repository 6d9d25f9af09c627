package io.dictamen.report;

import io.dictamen.http.QueryParameters.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The conditions on the cases of a report, which are {@code c} in its query. */
final class Conditions {
    private final Grupo grupo;
    private final Period period;
    private final ZoneId zone;
    private final StringBuilder joins = new StringBuilder();
    private String held;
    private String within;
    private final StringBuilder filters = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Conditions(Grupo grupo, Period period, ZoneId zone) {
        this.grupo = grupo;
        this.period = period;
        this.zone = zone;
        this.held = period.asOf("c");
        this.within = period.since("c.id");
    }

    Period period() {
        return period;
    }

    Conditions and(String condition, Object... its) {
        filters.append(" AND ").append(condition);
        values.addAll(List.of(its));
        return this;
    }

    /** Days in the service's zone of a column that holds moments. */
    Conditions momentWithin(String column, Span<LocalDate> days) {
        days.from().ifPresent(day -> and(column + " >= ?", Period.midnight(day, zone)));
        days.to().ifPresent(day -> and(column + " < ?", Period.midnight(day.plusDays(1), zone)));
        return this;
    }

    /** What another group says of the same subject, as it stood at the same moment; null where it says nothing. */
    Conditions with(Grupo other, String line) {
        joins.append(" LEFT JOIN tramo %1$s ON %1$s.grupo = %2$s AND %1$s.huella = c.huella AND %3$s"
                .formatted(line, other.sql(), period.asOf(line)));
        return this;
    }

    /** The same, whose verdicts are verdicts of the case: it is of the period if one of them is. */
    Conditions together(Grupo other, String line) {
        within += " OR " + period.since(line + ".id");
        return with(other, line);
    }

    /** The outcomes that another release would have given to the first and the last verdict; null where they are the same. */
    Conditions supposing(long medida) {
        joins.append(
                " LEFT JOIN supuesto u ON u.medida = %1$s AND u.dictamen = c.id LEFT JOIN supuesto p ON p.medida = %1$s AND p.dictamen = c.primero"
                        .formatted(medida));
        return this;
    }

    /** The period is that of a day which each case tells, whenever the verdict that tells it was given. */
    Conditions byDay(String day) {
        held = "c.siguiente IS NULL";
        within = period.daysOf(day);
        return this;
    }

    /** The cases alone. */
    Query cases() {
        return from("");
    }

    /** The cases, each with its last verdict {@code d}. */
    Query lastVerdicts() {
        return from(" JOIN dictamen d ON d.id = c.id");
    }

    private Query from(String verdicts) {
        return new Query(
                "FROM tramo c" + verdicts + joins + " WHERE c.grupo = " + grupo.sql() + " AND " + held + " AND ("
                        + within + ")" + filters,
                List.copyOf(values));
    }
}
