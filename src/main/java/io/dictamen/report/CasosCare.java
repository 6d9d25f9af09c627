package io.dictamen.report;

import io.dictamen.journal.Journal;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Keeps the table of cases up to date, so that a report finds little left to do. */
@Singleton
class CasosCare {
    private static final Logger LOG = Logger.getLogger(CasosCare.class);

    @Inject
    Casos casos;

    @Inject
    Journal journal;

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        // While a batch is written, PostgreSQL is busy enough.
        if (journal.isBusy()) {
            return;
        }
        try {
            casos.bringUpToDate();
        } catch (SQLException e) {
            LOG.debugf("La ronda de los reportes queda para la próxima: %s", e.getMessage());
        }
    }
}
