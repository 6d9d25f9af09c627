package io.dictamen.stream;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Forgets the events that are past their time, some at once so that nobody waits for it. */
@Singleton
final class Cuidado {
    private static final Logger LOG = Logger.getLogger(Cuidado.class);
    private static final int AT_ONCE = 10_000;
    private static final String FORGET = """
            DELETE FROM evento_recibido WHERE ctid = ANY (ARRAY (
                SELECT ctid FROM evento_recibido WHERE recibido < ? LIMIT 10000))""";

    private final StreamConfig config;
    private final DataSource database;
    private final Clock clock;

    Cuidado(StreamConfig config, DataSource database, Clock clock) {
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        if (config.kafka().isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            forget(connection);
        } catch (SQLException e) {
            LOG.warnf("Los eventos viejos se olvidan en la próxima hora: %s", e.getMessage());
        }
    }

    int forget(Connection connection) throws SQLException {
        int forgotten = 0;
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, clock.instant().minus(config.memoria()).atOffset(ZoneOffset.UTC));
            int some = AT_ONCE;
            while (some == AT_ONCE) {
                some = delete.executeUpdate();
                forgotten += some;
            }
        }
        return forgotten;
    }
}
