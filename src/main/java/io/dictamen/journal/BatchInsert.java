package io.dictamen.journal;

import io.dictamen.journal.IdempotencyKeys.Earlier;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Many verdicts in one statement and one commit. */
final class BatchInsert {
    // Moments travel as microseconds, since the driver and PostgreSQL spell the year 0000 differently. Cut in two,
    // because an interval times a large number is rounded.
    private static final String INSERT = """
            INSERT INTO dictamen (id, decision, version, fecha, fecha_referencia, zona, asunto, desenlace, entrada,
                                  resultado, motivos, respuesta, emisor, request_id, traceparent)
            SELECT e.id, e.decision, e.version,
                   timestamptz 'epoch' + e.fecha / 86400000000 * interval '24 hours'
                                       + e.fecha % 86400000000 * interval '1 microsecond',
                   timestamptz 'epoch' + e.referencia / 86400000000 * interval '24 hours'
                                       + e.referencia % 86400000000 * interval '1 microsecond',
                   e.zona, e.asunto, e.desenlace, e.entrada::jsonb,
                   r.json -> 'resultado', r.json -> 'motivos', e.respuesta, e.emisor, e.request_id, e.traceparent
            FROM unnest(?::uuid[], ?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                 AS e (id, decision, version, fecha, referencia, zona, asunto, desenlace,
                       entrada, respuesta, emisor, request_id, traceparent)
                 CROSS JOIN LATERAL (SELECT e.respuesta::jsonb AS json OFFSET 0) r
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String WRITTEN_BEFORE = "23505";

    private final IdempotencyKeys keys;
    private final List<Acompanante> acompanantes;

    BatchInsert(IdempotencyKeys keys, List<Acompanante> acompanantes) {
        this.keys = keys;
        this.acompanantes = acompanantes;
    }

    /**
     * Writes the batch and commits, and says which entries were not written because their key was used before. A batch
     * whose commit was not heard may be written again.
     */
    Map<UUID, Earlier> write(Connection connection, List<Entry> batch) throws SQLException {
        List<Entry> keyed =
                batch.stream().filter(entry -> entry.clave() != null).toList();
        if (keyed.isEmpty() && acompanantes.isEmpty()) {
            // A statement of its own is a transaction, and saves two trips to the server.
            copy(connection, batch);
            return Map.of();
        }
        connection.setAutoCommit(false);
        try {
            Set<UUID> taken = keyed.isEmpty() ? Set.of() : keys.take(connection, keyed);
            List<Entry> written = batch.stream()
                    .filter(entry -> entry.clave() == null || taken.contains(entry.id()))
                    .toList();
            insert(connection, written);
            Map<UUID, Earlier> earlier = keys.earlier(
                    connection,
                    keyed.stream().filter(entry -> !taken.contains(entry.id())).toList());
            for (Acompanante acompanante : acompanantes) {
                acompanante.recorded(connection, written);
            }
            connection.commit();
            connection.setAutoCommit(true);
            acompanantes.forEach(acompanante -> acompanante.committed(connection));
            return earlier;
        } catch (SQLException | RuntimeException e) {
            rollback(connection, e);
            throw e;
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void copy(Connection connection, List<Entry> entries) throws SQLException {
        try {
            BatchCopy.write(connection, entries);
        } catch (SQLException e) {
            if (!WRITTEN_BEFORE.equals(e.getSQLState())) {
                throw e;
            }
            insert(connection, entries);
        }
    }

    private static void insert(Connection connection, List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns<Entry> columns = new Columns<>(connection, insert, entries, 1);
            columns.add("uuid", Entry::id);
            columns.add("text", entry -> entry.decision().nombre());
            columns.add("int4", entry -> entry.answered().version());
            columns.add("int8", entry -> micros(entry.stamp().fecha()));
            columns.add(
                    "int8", entry -> micros(entry.asked().momento().referencia().toInstant()));
            columns.add("text", entry -> entry.asked().momento().zona().getId());
            columns.add("text", Entry::asunto);
            columns.add("text", entry -> entry.answered().desenlace());
            columns.add("text", entry -> entry.asked().entrada());
            columns.add("text", entry -> new String(entry.respuesta(), StandardCharsets.UTF_8));
            columns.add("text", entry -> entry.caller().emisor());
            columns.add("text", entry -> entry.caller().requestId());
            columns.add("text", entry -> entry.caller().traceparent());
            insert.executeUpdate();
        }
    }

    private static long micros(Instant moment) {
        return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1000;
    }
}
