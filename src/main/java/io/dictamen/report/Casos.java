package io.dictamen.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * The table {@code tramo}: how each case stood after each of its verdicts, from the journal. Each round takes what was committed since the
 * snapshot of the round before it, by what is visible and not by id or clock, so that nothing is lost or counted twice
 * however late a transaction commits.
 */
@Singleton
class Casos {
    // The first round after an upgrade or a restore reads the whole journal.
    private static final int LONGEST_ROUND = Math.toIntExact(TimeUnit.HOURS.toMillis(4));

    // Before the statement that reads, which then sees all that the other replicas wrote.
    private static final String IN_TURN = "SELECT pg_advisory_xact_lock(hashtext('dictamen.reportes'))";
    // Up to date: nobody was writing at that snapshot, and since then nothing ended but the very update that keeps it,
    // or each round would find the one before it.
    private static final String PROGRESS = """
            SELECT a.instantanea::text, a.servidor, s.system_identifier,
                   coalesce(a.servidor = s.system_identifier
                            AND pg_snapshot_xmin(a.instantanea) = pg_snapshot_xmax(a.instantanea)
                            AND pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                                <= pg_snapshot_xmax(a.instantanea)::text::bigint + 1, false)
            FROM avance_reportes a, pg_control_system() s
            """;
    // Numbers of transactions mean nothing to another server, such as one restored from a dump.
    private static final String FORGET_NUMBERS =
            "UPDATE dictamen SET transaccion = 0 WHERE transaccion IS DISTINCT FROM 0";
    private static final String FORGET_DROPPED = """
            DELETE FROM tramo
            WHERE grupo IN (%s)
              AND id < coalesce((SELECT id FROM dictamen ORDER BY id LIMIT 1),
                                     'ffffffff-ffff-ffff-ffff-ffffffffffff')
            """.formatted(Grupo.TODOS);

    private final DataSource database;

    @Inject
    Casos(DataSource database) {
        this.database = database;
    }

    private record Progress(
            @Nullable String snapshot, @Nullable Long server, long thisServer, boolean upToDate) {}

    /** Takes all that was committed before this call. */
    void beforeReading() {
        try {
            bringUpToDate();
        } catch (SQLException e) {
            throw ReportDatabase.failure(e);
        }
    }

    void bringUpToDate() throws SQLException {
        try (Connection connection = database.getConnection()) {
            int patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, LONGEST_ROUND);
            connection.setAutoCommit(false);
            try {
                absorb(connection);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
                connection.setNetworkTimeout(Runnable::run, patience);
            }
        }
    }

    private static void absorb(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(IN_TURN);
            Progress progress = progress(statement);
            if (progress.upToDate()) {
                return;
            }
            boolean otherServer = progress.server() != null && progress.server() != progress.thisServer();
            if (otherServer) {
                statement.execute(FORGET_NUMBERS);
                statement.execute("TRUNCATE tramo");
                statement.execute("UPDATE avance_reportes SET instantanea = NULL");
            }
            take(connection, otherServer ? null : progress.snapshot(), progress.thisServer());
            statement.execute(FORGET_DROPPED);
        }
    }

    private static Progress progress(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(PROGRESS)) {
            row.next();
            return new Progress(row.getString(1), row.getObject(2, Long.class), row.getLong(3), row.getBoolean(4));
        }
    }

    private static void take(Connection connection, @Nullable String snapshot, long server) throws SQLException {
        String sql = snapshot == null ? Absorption.ALL : Absorption.NEW;
        try (PreparedStatement take = connection.prepareStatement(sql)) {
            // A plan that has to suit any snapshot reads the whole journal in each round.
            take.unwrap(PGStatement.class).setPrepareThreshold(0);
            int parameter = 1;
            if (snapshot != null) {
                take.setString(parameter++, snapshot);
                take.setString(parameter++, snapshot);
            }
            take.setLong(parameter, server);
            take.executeUpdate();
        }
    }
}
