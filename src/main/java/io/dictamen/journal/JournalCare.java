package io.dictamen.journal;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Keeps months ready, drops those past their time and forgets expired keys. */
@Singleton
final class JournalCare {
    private static final Logger LOG = Logger.getLogger(JournalCare.class);

    private final DataSource database;
    private final Partitions partitions;
    private final IdempotencyKeys keys;
    private final JournalConfig config;
    private final Journal journal;

    JournalCare(DataSource database, Clock clock, JournalConfig config, Journal journal) {
        this.database = database;
        this.partitions = new Partitions(clock);
        this.keys = new IdempotencyKeys(clock);
        this.config = config;
        this.journal = journal;
    }

    // Hourly although once a day would do: a round that finds the database away is made up for soon.
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        if (journal.state() != JournalState.ACTIVO) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            partitions.prepare(connection);
            if (config.meses() > 0) {
                partitions.dropOlderThan(config.meses(), connection);
            }
            keys.purge(connection);
        } catch (SQLException e) {
            LOG.warnf("El mantenimiento del diario queda para la próxima hora: %s", e.getMessage());
        }
    }
}
