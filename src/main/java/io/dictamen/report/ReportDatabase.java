package io.dictamen.report;

import io.dictamen.journal.JournalUnavailable;
import io.dictamen.replica.DatabaseFailure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what reports ask of the database, row after row, without holding more than some of them. */
@Singleton
class ReportDatabase {
    private static final int FETCHED_AT_ONCE = 500;
    // A report must not hold a thread for ever; an export may take this long until its first row.
    private static final int MOST_SECONDS = 30;

    private final DataSource database;
    private final Clock clock;

    @Inject
    ReportDatabase(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /** The zone in which the business counts its days. */
    ZoneId zone() {
        return clock.getZone();
    }

    /** The month of a moment in that zone, as 2026-11. */
    String month(String moment) {
        return "to_char(" + moment + " AT TIME ZONE " + Query.literal(zone()) + ", 'YYYY-MM')";
    }

    /** A day, as 2026-11-23; without it that of a moment in that zone. */
    String day(String day, String moment) {
        return "coalesce(" + day + ", to_char(" + moment + " AT TIME ZONE " + Query.literal(zone())
                + ", 'YYYY-MM-DD'))";
    }

    /** Hands over the rows, one after another; each column has its reader. */
    void each(Query query, List<Column.Reader> readers, Consumer<List<@Nullable Object>> taker) {
        read(query, rows -> {
            while (rows.next()) {
                List<@Nullable Object> row = new ArrayList<>(readers.size());
                for (int i = 0; i < readers.size(); i++) {
                    row.add(readers.get(i).read(rows, i + 1, zone()));
                }
                taker.accept(row);
            }
        });
    }

    /** All rows, which are few. */
    <R> List<R> all(Query query, Making<R> making) {
        List<R> found = new ArrayList<>();
        read(query, rows -> {
            while (rows.next()) {
                found.add(making.of(rows));
            }
        });
        return found;
    }

    /** How many there are, and how many of each value of that expression, in its order. */
    <R, T> T totals(
            String expression, Query origin, BiFunction<String, Long, R> group, BiFunction<Long, List<R>, T> totals) {
        AtomicLong sum = new AtomicLong();
        List<R> groups = all(origin.counting(expression), row -> {
            sum.addAndGet(row.getLong(2));
            return group.apply(row.getString(1), row.getLong(2));
        });
        return totals.apply(sum.get(), groups);
    }

    interface Making<R> {
        R of(ResultSet row) throws SQLException;
    }

    private interface Reading {
        void of(ResultSet rows) throws SQLException;
    }

    private void read(Query query, Reading reading) {
        try (Connection connection = database.getConnection()) {
            // Without a transaction the driver would fetch all rows at once.
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                statement.setFetchSize(FETCHED_AT_ONCE);
                statement.setQueryTimeout(MOST_SECONDS);
                for (int i = 0; i < query.values().size(); i++) {
                    statement.setObject(i + 1, query.values().get(i));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    reading.of(rows);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** A 503 if it is worth repeating. */
    static RuntimeException failure(SQLException failure) {
        return DatabaseFailure.isOfTheMoment(failure)
                ? JournalUnavailable.notRead()
                : new IllegalStateException(failure);
    }
}
