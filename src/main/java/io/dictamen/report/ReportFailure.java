package io.dictamen.report;

import io.dictamen.journal.JournalUnavailable;
import io.dictamen.replica.DatabaseFailure;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What becomes of a report whose reading failed. */
final class ReportFailure {
    private static final String STATEMENT_AT_FAULT = "42";
    // A database that the journal has not prepared yet.
    private static final String NO_SUCH_TABLE = "42P01";

    private ReportFailure() {}

    /** A 503 where it is worth repeating; a statement of ours that is wrong is no matter of the moment. */
    static RuntimeException of(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        boolean ours = state != null && state.startsWith(STATEMENT_AT_FAULT) && !state.equals(NO_SUCH_TABLE);
        return !ours && DatabaseFailure.isOfTheMoment(failure)
                ? JournalUnavailable.notRead()
                : new IllegalStateException(failure);
    }
}
