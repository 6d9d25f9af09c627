package io.dictamen.stream;

import io.dictamen.journal.Columns;
import io.dictamen.stream.Evento.Clave;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events that got their verdict, each with that verdict. */
final class Recibidos {
    private static final String KNOWN = """
            SELECT k.origen, k.id, r.huella, r.dictamen, d.decision, d.version, d.asunto
            FROM unnest(?::text[], ?::text[]) AS k (origen, id)
                 JOIN evento_recibido r USING (origen, id)
                 LEFT JOIN dictamen d ON d.id = r.dictamen
            """;
    // Sorted, so that two replicas with events in common wait for each other in the same order.
    private static final String TAKE = """
            INSERT INTO evento_recibido (origen, id, huella, dictamen)
            SELECT * FROM unnest(?::text[], ?::text[], ?::bytea[], ?::uuid[]) ORDER BY 1, 2
            ON CONFLICT (origen, id) DO NOTHING
            RETURNING dictamen
            """;

    private Recibidos() {}

    /**
     * What an event got.
     *
     * @param decision null where the journal does not have that verdict any more
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record Conocido(
            byte[] huella,
            UUID dictamen,
            @Nullable String decision,
            int version,
            @Nullable String asunto) {}

    static Map<Clave, Conocido> known(Connection connection, Collection<Clave> claves) throws SQLException {
        Map<Clave, Conocido> known = new HashMap<>();
        if (claves.isEmpty()) {
            return known;
        }
        List<Clave> rows = List.copyOf(claves);
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            Columns<Clave> columns = new Columns<>(connection, select, rows, 1);
            columns.add("text", Clave::origen);
            columns.add("text", Clave::id);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    known.put(
                            new Clave(found.getString(1), found.getString(2)),
                            new Conocido(
                                    found.getBytes(3),
                                    found.getObject(4, UUID.class),
                                    found.getString(5),
                                    found.getInt(6),
                                    found.getString(7)));
                }
            }
        }
        return known;
    }

    /** Keeps them, and says which verdicts are the first of their event: of the others another replica was faster. */
    static Set<UUID> take(Connection connection, List<Decidido> decididos) throws SQLException {
        Set<UUID> first = new HashSet<>();
        if (decididos.isEmpty()) {
            return first;
        }
        try (PreparedStatement insert = connection.prepareStatement(TAKE)) {
            Columns<Decidido> columns = new Columns<>(connection, insert, decididos, 1);
            columns.add("text", one -> one.evento().clave().origen());
            columns.add("text", one -> one.evento().clave().id());
            columns.addBytes(one -> one.evento().huella());
            columns.add("uuid", one -> one.decided().id());
            try (ResultSet taken = insert.executeQuery()) {
                while (taken.next()) {
                    first.add(taken.getObject(1, UUID.class));
                }
            }
        }
        return first;
    }
}
