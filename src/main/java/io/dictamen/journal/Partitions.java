package io.dictamen.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The months of the log. They are of UTC, so that replicas in different zones agree on them. */
final class Partitions {
    private static final int AHEAD = 2;
    private static final String PREFIX = "dictamen_";
    private static final String NAMES = """
            SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
            WHERE i.inhparent = 'dictamen'::regclass AND c.relname ~ '^dictamen_[0-9]{4}_[0-9]{2}$'
            ORDER BY 1
            """;

    private final Clock clock;

    Partitions(Clock clock) {
        this.clock = clock;
    }

    /** Makes the current month and the next ones where they are missing. */
    void prepare(Connection connection) throws SQLException {
        inTurn(connection, statement -> {
            List<YearMonth> there = months(statement);
            for (int ahead = 0; ahead <= AHEAD; ahead++) {
                YearMonth month = thisMonth().plusMonths(ahead);
                if (!there.contains(month)) {
                    make(statement, month);
                }
            }
        });
    }

    /** Drops the months before the last {@code kept} whole ones, and what the default partition has of them. */
    void dropOlderThan(int kept, Connection connection) throws SQLException {
        YearMonth first = thisMonth().minusMonths(kept);
        inTurn(connection, statement -> {
            for (YearMonth month : months(statement)) {
                if (month.isBefore(first)) {
                    statement.execute("DROP TABLE " + name(month));
                }
            }
            statement.execute("DELETE FROM dictamen_resto WHERE id < '" + start(first) + "'");
        });
    }

    // Attached, not created in place: that would stop writing, and fail if the default partition has rows of the month.
    private static void make(Statement statement, YearMonth month) throws SQLException {
        String range = "id >= '" + start(month) + "' AND id < '" + start(month.plusMonths(1)) + "'";
        statement.execute("CREATE TABLE " + name(month) + " (LIKE dictamen INCLUDING ALL)");
        statement.execute("WITH ida AS (DELETE FROM dictamen_resto WHERE " + range + " RETURNING *) INSERT INTO "
                + name(month) + " SELECT * FROM ida");
        statement.execute("ALTER TABLE dictamen ATTACH PARTITION " + name(month) + " FOR VALUES FROM ('" + start(month)
                + "') TO ('" + start(month.plusMonths(1)) + "')");
    }

    /** One replica at a time; and none waits long for a lock, since verdicts would queue behind it. */
    private static void inTurn(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('dictamen.particiones'))");
            statement.execute("SET LOCAL lock_timeout = '2s'");
            work.on(statement);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private interface Work {
        void on(Statement statement) throws SQLException;
    }

    private static List<YearMonth> months(Statement statement) throws SQLException {
        List<YearMonth> months = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(NAMES)) {
            while (names.next()) {
                months.add(YearMonth.parse(
                        names.getString(1).substring(PREFIX.length()).replace('_', '-')));
            }
        }
        return months;
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC));
    }

    private static String name(YearMonth month) {
        return PREFIX + month.toString().replace('-', '_');
    }

    private static UUID start(YearMonth month) {
        return UuidV7.smallest(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
