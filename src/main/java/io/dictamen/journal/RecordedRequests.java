package io.dictamen.journal;

import io.dictamen.replica.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads recorded requests by the million, over a connection of its own: one binary COPY, which waits for who reads it. */
@ApplicationScoped
public class RecordedRequests {
    private static final int ROWS_AT_ONCE = 128;
    private static final int BYTES_AT_ONCE = 512 << 10;
    private static final int SIGNATURE = 19;
    private static final byte FIRST_OF_SIGNATURE = 'P';

    private final DataSource database;
    private final Journal journal;

    RecordedRequests(DataSource database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /**
     * Which are wanted.
     *
     * @param desde decided then or later
     * @param hasta decided before
     */
    public record Span(Optional<String> decision, Optional<OffsetDateTime> desde, Optional<OffsetDateTime> hasta) {}

    /** Takes some of them; may wait, and reading waits with it. */
    public interface Taker {
        void take(List<RecordedRequest> some) throws InterruptedException;
    }

    /**
     * Hands over all of them in no particular order, until enough are read. Holds no more than a few hundred; blocks:
     * never on an event loop.
     *
     * @throws JournalUnavailable where the log cannot be read now
     */
    public void read(Span span, BooleanSupplier enough, Taker taker) throws InterruptedException {
        read(span, "", enough, taker);
    }

    private void read(Span span, String more, BooleanSupplier enough, Taker taker) throws InterruptedException {
        on(connection -> {
            PGConnection own = connection.unwrap(PGConnection.class);
            copy(own, statement(own, span, more), enough, taker);
            return true;
        });
    }

    private interface Work<R> {
        R of(Connection connection) throws SQLException, InterruptedException;
    }

    private <R> R on(Work<R> work) throws InterruptedException {
        if (journal.state() != JournalState.ACTIVO) {
            throw JournalUnavailable.notRead();
        }
        try (Connection connection = database.getConnection()) {
            return work.of(connection);
        } catch (SQLException e) {
            throw DatabaseFailure.isOfTheMoment(e) ? JournalUnavailable.notRead() : new IllegalStateException(e);
        }
    }

    /**
     * Hands over the next of them in the order of their ids.
     *
     * @param after the last one that was handed over before; null to begin
     * @param most how many at most
     */
    public void readOn(Span span, @Nullable UUID after, int most, BooleanSupplier enough, Taker taker)
            throws InterruptedException {
        String beyond = after == null ? "" : " AND id > '" + after + "'";
        read(span, beyond + " ORDER BY id LIMIT " + most, enough, taker);
    }

    /** How many of them there are now. */
    public long count(Span span) throws InterruptedException {
        return on(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT count(*)" + from(connection.unwrap(PGConnection.class), span))) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Those decisions of which there is at least one in the span. */
    public List<String> asked(Collection<String> decisions, Span span) throws InterruptedException {
        return on(connection -> {
            String from = from(connection.unwrap(PGConnection.class), span);
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT una FROM unnest(?::text[]) una WHERE EXISTS (SELECT 1" + from + " AND decision = una)")) {
                statement.setArray(1, connection.createArrayOf("text", decisions.toArray()));
                List<String> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                return found;
            }
        });
    }

    private static void copy(PGConnection connection, String statement, BooleanSupplier enough, Taker taker)
            throws SQLException, InterruptedException {
        CopyOut copy = connection.getCopyAPI().copyOut(statement);
        try {
            List<RecordedRequest> some = new ArrayList<>(ROWS_AT_ONCE);
            int bytes = 0;
            for (byte[] row = copy.readFromCopy(); row != null && !enough.getAsBoolean(); row = copy.readFromCopy()) {
                // The signature comes in one message with the first row; the last message is no row.
                int from = row[0] == FIRST_OF_SIGNATURE ? SIGNATURE : 0;
                if (row[from] >= 0) {
                    some.add(new RecordedRequest(row, from));
                    bytes += row.length;
                }
                if (some.size() >= ROWS_AT_ONCE || bytes >= BYTES_AT_ONCE) {
                    taker.take(some);
                    some = new ArrayList<>(ROWS_AT_ONCE);
                    bytes = 0;
                }
            }
            taker.take(some);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String statement(PGConnection connection, Span span, String more) throws SQLException {
        return "COPY (SELECT " + RecordedRequest.COLUMNS + from(connection, span) + more
                + ") TO STDOUT (FORMAT binary)";
    }

    // A COPY takes no parameters. Times as ranges of ids, so that only the months in question are read.
    private static String from(PGConnection connection, Span span) throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("true"));
        span.desde().ifPresent(it -> conditions.add("id >= '" + UuidV7.smallest(it.toInstant()) + "'"));
        span.hasta().ifPresent(it -> conditions.add("id < '" + UuidV7.smallest(it.toInstant()) + "'"));
        if (span.decision().isPresent()) {
            conditions.add(
                    "decision = '" + connection.escapeLiteral(span.decision().get()) + "'");
        }
        return " FROM dictamen WHERE " + String.join(" AND ", conditions);
    }
}
