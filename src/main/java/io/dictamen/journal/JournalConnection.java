package io.dictamen.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The writer's own connection, kept from batch to batch so that no reader can keep it waiting for one. */
final class JournalConnection {
    private final DataSource database;
    private final Flyway flyway;
    private final Partitions partitions;
    private final int timeoutMillis;
    private @Nullable Connection connection;

    JournalConnection(DataSource database, Flyway flyway, Partitions partitions, Duration timeout) {
        this.database = database;
        this.flyway = flyway;
        this.partitions = partitions;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    Connection get() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.getConnection();
            // A server that fell silent must not hold the writer for ever.
            open.setNetworkTimeout(Runnable::run, timeoutMillis);
            connection = open;
        }
        return open;
    }

    /**
     * Finds the database, after a start or a loss, and brings its tables up to date: it may be another one, restored from
     * a backup. Replicas that start together wait for each other here.
     */
    void find() throws SQLException {
        try (Connection other = database.getConnection()) {
            flyway.migrate();
            partitions.prepare(other);
        }
        get();
    }

    boolean alive() {
        try {
            return get().isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    void discard() {
        Connection old = connection;
        connection = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException e) {
                // Broken, which is why it is discarded.
            }
        }
    }
}
