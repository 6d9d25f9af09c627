package io.dictamen.stream;

import io.dictamen.journal.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What could not be read, kept until somebody has seen to it. */
final class Muertos {
    private static final String ADD = """
            INSERT INTO evento_muerto (tema, particion, desplazamiento, momento, clave, cabeceras, cuerpo, causa, detalle)
            SELECT tema, particion, desplazamiento, timestamptz 'epoch' + momento * interval '1 millisecond',
                   clave, cabeceras, cuerpo, causa, detalle
            FROM unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bytea[], ?::text[], ?::bytea[], ?::text[], ?::text[])
                 AS m (tema, particion, desplazamiento, momento, clave, cabeceras, cuerpo, causa, detalle)
            ON CONFLICT (tema, particion, desplazamiento, momento) DO NOTHING
            RETURNING tema, particion, desplazamiento
            """;

    private Muertos() {}

    /** Where a message stands. */
    private record Lugar(String tema, int particion, long desplazamiento) {}

    /** Keeps them, and says which of them were not kept before. */
    static List<Mensaje> add(Connection connection, List<Mensaje> ilegibles) throws SQLException {
        if (ilegibles.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            Columns<Mensaje> columns = new Columns<>(connection, insert, ilegibles, 1);
            columns.add("text", one -> one.original().topic());
            columns.add("int4", one -> one.original().partition());
            columns.add("int8", one -> one.original().offset());
            columns.add("int8", one -> one.original().timestamp());
            columns.addBytes(one -> one.original().key());
            columns.add("text", one -> Salientes.text(EventReader.headers(one.original())));
            columns.addBytes(one -> one.original().value());
            columns.add("text", one -> ilegible(one).causa().name());
            columns.add("text", one -> ilegible(one).detalle());
            Set<Lugar> kept = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    kept.add(new Lugar(rows.getString(1), rows.getInt(2), rows.getLong(3)));
                }
            }
            List<Mensaje> added = new ArrayList<>(ilegibles);
            added.removeIf(one -> !kept.contains(new Lugar(
                    one.original().topic(),
                    one.original().partition(),
                    one.original().offset())));
            return added;
        }
    }

    private static Ilegible ilegible(Mensaje mensaje) {
        return Objects.requireNonNull(mensaje.ilegible());
    }
}
