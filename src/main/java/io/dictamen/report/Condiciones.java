package io.dictamen.report;

import io.dictamen.journal.UuidV7;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rows of a report must meet, put together condition by condition. */
final class Condiciones {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> valores = new ArrayList<>();
    private final ZoneId zona;

    Condiciones(ZoneId zona, String first, Object... values) {
        this.zona = zona;
        sql.append(first);
        valores.addAll(List.of(values));
    }

    Condiciones y(String condition) {
        sql.append(" AND ").append(condition);
        return this;
    }

    Condiciones si(Optional<?> value, String condition) {
        value.ifPresent(it -> and(condition, it));
        return this;
    }

    /** Days in the service's zone of a column that holds ids, which carry their moment. */
    Condiciones enId(String column, Parametros.Lapso<LocalDate> dias) {
        dias.desde()
                .ifPresent(
                        day -> and(column + " >= ?", UuidV7.smallest(start(day).toInstant())));
        dias.hasta()
                .ifPresent(day -> and(
                        column + " < ?", UuidV7.smallest(start(day.plusDays(1)).toInstant())));
        return this;
    }

    Condiciones enMomento(String column, Parametros.Lapso<LocalDate> dias) {
        dias.desde().ifPresent(day -> and(column + " >= ?", start(day)));
        dias.hasta().ifPresent(day -> and(column + " < ?", start(day.plusDays(1))));
        return this;
    }

    Consulta de(String from) {
        return new Consulta(from + " WHERE " + sql, List.copyOf(valores));
    }

    private void and(String condition, Object value) {
        sql.append(" AND ").append(condition);
        valores.add(value);
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zona).toOffsetDateTime();
    }
}
