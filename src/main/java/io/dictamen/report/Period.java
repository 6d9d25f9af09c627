package io.dictamen.report;

import io.dictamen.http.QueryParameters.Span;
import io.dictamen.journal.UuidV7;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/**
 * From when until when a report looks: a case is of the period if a verdict of it is, and stands as it stood at the end.
 *
 * @param end the first moment after it; empty if the report is of now
 */
record Period(Optional<OffsetDateTime> start, Optional<OffsetDateTime> end) {
    // A case counts where its first verdict is still there, not where retention left only what followed.
    private static final String KEPT = "%s >= (SELECT id FROM dictamen ORDER BY id LIMIT 1)";

    /** Both days included. */
    static Period of(Span<LocalDate> days, ZoneId zone) {
        return new Period(
                days.from().map(day -> midnight(day, zone)), days.to().map(day -> midnight(day.plusDays(1), zone)));
    }

    /** Both months included. */
    static Period of(YearMonth first, YearMonth last, ZoneId zone) {
        return of(new Span<>(Optional.of(first.atDay(1)), Optional.of(last.atEndOfMonth())), zone);
    }

    /** All that happened until its end. */
    Period untilItsEnd() {
        return new Period(Optional.empty(), end);
    }

    /** The condition that a line is the one that held at the end. */
    String asOf(String line) {
        return end.map(Period::id)
                .map(after ->
                        "%1$s.id < %2$s AND (%1$s.siguiente IS NULL OR %1$s.siguiente >= %2$s)".formatted(line, after))
                .orElse(line + ".siguiente IS NULL");
    }

    /** The condition that an id is not before the start. */
    String since(String id) {
        return start.map(Period::id).map(first -> id + " >= " + first).orElse("true");
    }

    /** The condition that a day, as 2026-11-23, is of the period. */
    String daysOf(String day) {
        return start.map(first -> day + " >= " + Query.literal(first.toLocalDate()))
                        .orElse("true")
                + end.map(after -> " AND " + day + " <= "
                                + Query.literal(after.minusNanos(1).toLocalDate()))
                        .orElse("");
    }

    /** The condition that the first verdict of a case that stood at the end is of the period. */
    String firstWithin(String line) {
        String first = line + ".primero";
        return since(first) + " AND " + KEPT.formatted(first);
    }

    private static String id(OffsetDateTime moment) {
        return Query.literal(UuidV7.smallest(moment.toInstant())) + "::uuid";
    }

    static OffsetDateTime midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
