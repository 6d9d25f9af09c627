package io.dictamen.aviso;

import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** The notices that wait, as all replicas share them. */
@Singleton
class Bandeja {
    private static final String DUE =
            "SELECT 1 FROM aviso_saliente WHERE proximo IS NOT NULL AND proximo <= clock_timestamp() LIMIT 1";
    // Whoever takes one puts it off: should it die before it says how that went, another one tries again then.
    private static final String TAKE = """
            UPDATE aviso_saliente SET intentos = intentos + 1, proximo = clock_timestamp() + make_interval(secs => ?)
            WHERE id = (SELECT id FROM aviso_saliente WHERE proximo <= clock_timestamp()
                        ORDER BY proximo, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, destino, cuerpo, intentos""";
    private static final String DELIVERED =
            "UPDATE aviso_saliente SET proximo = NULL, entregado = clock_timestamp(), fallo = NULL WHERE id = ?";
    private static final String GIVEN_UP = "UPDATE aviso_saliente SET proximo = NULL, fallo = ? WHERE id = ?";
    // The others for the same target would only fail too, one after the other.
    private static final String PUT_OFF = """
            UPDATE aviso_saliente SET fallo = CASE id WHEN ? THEN ? ELSE fallo END,
                proximo = greatest(proximo, clock_timestamp() + make_interval(secs => ?))
            WHERE id = ? OR destino = ? AND proximo IS NOT NULL""";
    private static final String FORGET =
            "DELETE FROM aviso_saliente WHERE proximo IS NULL AND creado < clock_timestamp() - interval '30 days'";

    private final DataSource database;

    Bandeja(DataSource database) {
        this.database = database;
    }

    /** A notice to be sent now, the attempt counted. */
    record Pendiente(long id, URI destino, String cuerpo, int intentos) {}

    static boolean isDue(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DUE);
                ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    /** Takes one that is due, so that no other replica does for that long; empty where there is none. */
    Optional<Pendiente> take(Duration lease) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setDouble(1, seconds(lease));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Pendiente(
                                rows.getLong(1), URI.create(rows.getString(2)), rows.getString(3), rows.getInt(4)))
                        : Optional.empty();
            }
        }
    }

    void delivered(Pendiente aviso) throws SQLException {
        execute(DELIVERED, aviso.id);
    }

    void giveUp(Pendiente aviso, String fallo) throws SQLException {
        execute(GIVEN_UP, fallo, aviso.id);
    }

    /** Leaves it, and all that is for the same target, for later. */
    void putOff(Pendiente aviso, String fallo, Duration wait) throws SQLException {
        execute(PUT_OFF, aviso.id, fallo, seconds(wait), aviso.id, aviso.destino.toString());
    }

    /** Forgets what is long over. */
    void tidy() throws SQLException {
        execute(FORGET);
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
