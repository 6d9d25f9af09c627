package io.dictamen.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.journal.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What waits to be sent, as all replicas share it. */
final class Salientes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String ADD = """
            INSERT INTO evento_saliente (tema, clave, cabeceras, cuerpo, dictamen)
            SELECT * FROM unnest(?::text[], ?::bytea[], ?::text[], ?::bytea[], ?::uuid[])
            """;
    private static final String NEXT = """
            SELECT s.n, s.tema, s.clave, s.cabeceras, coalesce(s.cuerpo, convert_to(d.respuesta, 'UTF8'))
            FROM (SELECT * FROM evento_saliente WHERE fallo IS NULL AND tema <> ALL (?) ORDER BY n LIMIT ?) s
                 LEFT JOIN dictamen d ON d.id = s.dictamen
            ORDER BY s.n
            """;
    private static final String SENT = "DELETE FROM evento_saliente WHERE n = ANY (?)";
    private static final String REFUSED = "UPDATE evento_saliente SET fallo = ? WHERE n = ?";

    private Salientes() {}

    /** One that waits, with its place in the order of all. */
    record Pendiente(long n, Saliente saliente) {}

    static void add(Connection connection, List<Saliente> salientes) throws SQLException {
        if (salientes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            Columns<Saliente> columns = new Columns<>(connection, insert, salientes, 1);
            columns.add("text", Saliente::tema);
            columns.addBytes(Saliente::clave);
            columns.add("text", one -> text(one.cabeceras()));
            columns.addBytes(Saliente::cuerpo);
            columns.add("uuid", Saliente::dictamen);
            insert.executeUpdate();
        }
    }

    /** Those that go first, but for some topics. */
    static List<Pendiente> next(Connection connection, Collection<String> without, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setArray(1, connection.createArrayOf("text", without.toArray()));
            select.setInt(2, most);
            List<Pendiente> next = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    next.add(new Pendiente(
                            rows.getLong(1),
                            new Saliente(
                                    rows.getString(2),
                                    rows.getBytes(3),
                                    texts(rows.getString(4)),
                                    rows.getBytes(5),
                                    null)));
                }
            }
            return next;
        }
    }

    static void sent(Connection connection, List<Long> numbers) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(SENT)) {
            delete.setArray(1, connection.createArrayOf("int8", numbers.toArray()));
            delete.executeUpdate();
        }
    }

    /** It stays, and nobody tries it again. */
    static void refused(Connection connection, long n, String fallo) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REFUSED)) {
            update.setString(1, fallo);
            update.setLong(2, n);
            update.executeUpdate();
        }
    }

    static String text(Map<String, String> cabeceras) {
        try {
            return JSON.writeValueAsString(cabeceras);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Map<String, String> texts(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
