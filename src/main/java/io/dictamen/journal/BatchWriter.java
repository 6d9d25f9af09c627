package io.dictamen.journal;

import io.dictamen.journal.IdempotencyKeys.Earlier;
import io.dictamen.replica.DatabaseFailure;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a batch whatever it takes: again when its commit was not heard, in halves when one of it cannot be written. */
final class BatchWriter {
    private static final int ATTEMPTS = 2;

    private final JournalConnection connection;
    private final BatchInsert insert;
    private final JournalMetrics metrics;

    BatchWriter(JournalConnection connection, BatchInsert insert, JournalMetrics metrics) {
        this.connection = connection;
        this.insert = insert;
        this.metrics = metrics;
    }

    /** Answers all of the batch, unless the database is away: then it throws, and some may be written without an answer. */
    void write(List<Pending> batch) throws SQLException {
        write(batch, ATTEMPTS);
    }

    private void write(List<Pending> batch, int attempts) throws SQLException {
        try {
            writeOnce(batch);
        } catch (SQLException | RuntimeException e) {
            if (DatabaseFailure.of(e) == DatabaseFailure.CONTENT) {
                halve(batch, e);
                return;
            }
            connection.discard();
            if (attempts == 1) {
                throw e;
            }
            write(batch, attempts - 1);
        }
    }

    private void writeOnce(List<Pending> batch) throws SQLException {
        long begin = System.nanoTime();
        Map<UUID, Earlier> earlier = insert.write(
                connection.get(), batch.stream().map(Pending::entry).toList());
        metrics.written(batch.size(), System.nanoTime() - begin);
        batch.forEach(pending -> answer(pending, earlier.get(pending.entry().id())));
    }

    private void halve(List<Pending> batch, Exception cause) throws SQLException {
        if (!(cause instanceof SQLException)) {
            connection.discard(); // the driver may have stopped half-way through a message
        }
        if (batch.size() == 1) {
            batch.get(0).answer().completeExceptionally(refusal(batch.get(0).entry(), cause));
            return;
        }
        int half = batch.size() / 2;
        write(batch.subList(0, half));
        write(batch.subList(half, batch.size()));
    }

    /** Without the database's own words, which may quote what a customer sent. */
    private static IllegalStateException refusal(Entry entry, Exception cause) {
        String reason = cause instanceof SQLException sql
                ? "SQLSTATE " + sql.getSQLState()
                : cause.getClass().getSimpleName();
        return new IllegalStateException("La base de datos no admite el dictamen " + entry.id() + " de "
                + entry.decision().nombre() + ": " + reason);
    }

    private static void answer(Pending pending, @Nullable Earlier earlier) {
        if (earlier == null) {
            pending.answer().complete(pending.entry().respuesta());
            return;
        }
        Entry.Key key = Objects.requireNonNull(pending.entry().clave());
        if (!Arrays.equals(earlier.huella(), key.huella())) {
            pending.answer().completeExceptionally(new KeyReused());
        } else if (earlier.respuesta() == null) {
            pending.answer().completeExceptionally(JournalUnavailable.notWritten());
        } else {
            pending.answer().complete(earlier.respuesta());
        }
    }
}
