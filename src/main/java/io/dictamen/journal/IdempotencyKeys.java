package io.dictamen.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Idempotency-Keys of the last day, each with the verdict it was used for. */
final class IdempotencyKeys {
    private static final Duration LIFE = Duration.ofHours(24);

    // Sorted, so that two replicas with keys in common wait for each other in the same order. An expired key is taken
    // over where it stands.
    private static final String TAKE = """
            INSERT INTO idempotencia AS i (emisor, decision, clave, huella, dictamen, expira)
            SELECT k.emisor, k.decision, k.clave, decode(k.huella, 'hex'), k.dictamen, ?
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                 AS k (emisor, decision, clave, huella, dictamen)
            ORDER BY 1, 2, 3
            ON CONFLICT (emisor, decision, clave) DO UPDATE
                SET huella = excluded.huella, dictamen = excluded.dictamen, expira = excluded.expira
                WHERE i.expira <= ?
            RETURNING dictamen
            """;
    private static final String EARLIER = """
            SELECT k.id, i.dictamen, i.huella, d.respuesta
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) AS k (id, emisor, decision, clave)
                 JOIN idempotencia i USING (emisor, decision, clave)
                 LEFT JOIN dictamen d ON d.id = i.dictamen
            """;

    private final Clock clock;

    IdempotencyKeys(Clock clock) {
        this.clock = clock;
    }

    /** What a key was used for before: the hash of the body, and the answer; null if that verdict was removed since. */
    @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals, never as a record
    record Earlier(byte[] huella, byte @Nullable [] respuesta) {}

    /** Takes the keys that are free; of entries with the same key only the first may have it. Ids of those that got it. */
    Set<UUID> take(Connection connection, List<Entry> keyed) throws SQLException {
        Map<List<String>, Entry> first = new LinkedHashMap<>();
        keyed.forEach(entry -> first.putIfAbsent(
                List.of(
                        entry.caller().emisor(),
                        entry.decision().nombre(),
                        key(entry).clave()),
                entry));
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, now.plus(LIFE));
            Columns<Entry> columns = new Columns<>(connection, take, List.copyOf(first.values()), 2);
            columns.add("text", entry -> entry.caller().emisor());
            columns.add("text", entry -> entry.decision().nombre());
            columns.add("text", entry -> key(entry).clave());
            columns.add("text", entry -> HexFormat.of().formatHex(key(entry).huella()));
            columns.add("uuid", Entry::id);
            take.setObject(7, now);
            Set<UUID> taken = new HashSet<>();
            try (ResultSet rows = take.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getObject(1, UUID.class));
                }
            }
            return taken;
        }
    }

    /**
     * What the keys of these entries were used for before, by the entry's id. An entry that has its key from an attempt
     * whose commit was not heard is not among them.
     */
    Map<UUID, Earlier> earlier(Connection connection, List<Entry> late) throws SQLException {
        Map<UUID, Earlier> earlier = new HashMap<>();
        if (late.isEmpty()) {
            return earlier;
        }
        try (PreparedStatement select = connection.prepareStatement(EARLIER)) {
            Columns<Entry> columns = new Columns<>(connection, select, late, 1);
            columns.add("uuid", Entry::id);
            columns.add("text", entry -> entry.caller().emisor());
            columns.add("text", entry -> entry.decision().nombre());
            columns.add("text", entry -> key(entry).clave());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    if (!id.equals(rows.getObject(2, UUID.class))) {
                        earlier.put(id, new Earlier(rows.getBytes(3), utf8(rows.getString(4))));
                    }
                }
            }
        }
        return earlier;
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    int purge(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM idempotencia WHERE expira <= ?")) {
            delete.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }

    private static Entry.Key key(Entry entry) {
        return Objects.requireNonNull(entry.clave());
    }
}
