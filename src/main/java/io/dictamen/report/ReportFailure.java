package io.dictamen.report;

import io.dictamen.journal.JournalUnavailable;
import io.dictamen.replica.DatabaseFailure;
import java.sql.SQLException;

/** What becomes of a report whose reading failed. */
final class ReportFailure {
    private ReportFailure() {}

    /** A 503 where it is worth repeating. */
    static RuntimeException of(SQLException failure) {
        return DatabaseFailure.isOfTheMoment(failure)
                ? JournalUnavailable.notRead()
                : new IllegalStateException(failure);
    }
}
