package io.dictamen.tarea;

import io.dictamen.replica.Heartbeat;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tasks as the database has them, for the replica that does one: each is one replica's, for as long as that is heard of. */
@Singleton
class Turno {
    /** How often one that died in the middle of a task is followed by another: it may be the task that kills them. */
    private static final int MOST_ATTEMPTS = 3;

    // A replica that was killed and started again is known by another id, and its old one is gone at once.
    private static final String ABANDONED = """
            estado = 'EN_CURSO' AND (visto < clock_timestamp() - interval '1 minute'
                OR visto < clock_timestamp() - interval '10 seconds' AND replica NOT IN (SELECT id FROM replica))""";
    private static final String DUE =
            "SELECT 1 FROM tarea WHERE " + Cola.OPEN + " AND (estado = 'EN_ESPERA' OR " + ABANDONED + ") LIMIT 1";
    private static final String GIVE_UP = "UPDATE tarea SET estado = 'INTERRUMPIDA', fin = clock_timestamp(), fallo = ?"
            + " WHERE intentos >= " + MOST_ATTEMPTS + " AND (estado = 'EN_ESPERA' OR " + ABANDONED + ")";
    private static final String TAKE = "UPDATE tarea SET estado = 'EN_CURSO', intentos = intentos + 1, replica = ?,"
            + " inicio = clock_timestamp(), visto = clock_timestamp(), hechos = 0, total = 0"
            + " WHERE id = (SELECT id FROM tarea WHERE clase = ANY (?) AND (estado = 'EN_ESPERA' OR " + ABANDONED
            + ") ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING apunte, " + Cola.COLUMNS;
    private static final String MINE = " WHERE id = ? AND replica = ? AND estado = 'EN_CURSO'";
    private static final String BEAT = "UPDATE tarea SET visto = clock_timestamp(), hechos = ?, total = ?" + MINE;
    private static final String NOTE = "UPDATE tarea SET apunte = ?::json" + MINE;
    private static final String DONE = "UPDATE tarea SET estado = 'TERMINADA', fin = clock_timestamp(), hechos = ?,"
            + " total = ?, apunte = NULL, resumen = ?::json, resultado = ?::json" + MINE;
    private static final String FAILED =
            "UPDATE tarea SET estado = 'FALLIDA', fin = clock_timestamp(), apunte = NULL, fallo = ?" + MINE;
    private static final String LEAVE =
            "UPDATE tarea SET estado = 'EN_ESPERA', replica = NULL, intentos = intentos - ?" + MINE;

    private final DataSource database;
    private final Cola cola;
    private final UUID replica;

    @Inject
    Turno(DataSource database, Cola cola, Heartbeat replica) {
        this(database, cola, replica.id());
    }

    Turno(DataSource database, Cola cola, UUID replica) {
        this.database = database;
        this.cola = cola;
        this.replica = replica;
    }

    /** One that is this replica's now. */
    record Tomada(Tarea tarea, @Nullable String apunte) {}

    static boolean isDue(Connection connection) throws SQLException {
        try (PreparedStatement query = Cola.prepared(connection, DUE);
                ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }

    /** Takes the oldest that waits or that was left behind. */
    Optional<Tomada> take(Collection<String> clases) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Cola.change(
                    connection,
                    GIVE_UP,
                    "El servicio se detuvo " + MOST_ATTEMPTS + " veces mientras la hacía. Pídala otra vez.");
            Object known = connection.createArrayOf("text", clases.toArray());
            try (PreparedStatement statement = Cola.prepared(connection, TAKE, replica, known);
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Tomada(cola.task(row), row.getString("apunte"))) : Optional.empty();
            }
        }
    }

    /** Says that it goes on, and how far it is; false where it is not this replica's any more. */
    boolean beat(Connection connection, long id, Marcha marcha) throws SQLException {
        return Cola.change(connection, BEAT, marcha.hechos(), marcha.total(), id, replica) > 0;
    }

    void note(Connection connection, long id, String apunte) throws SQLException {
        Cola.change(connection, NOTE, apunte, id, replica);
    }

    void done(long id, Marcha marcha, Labor.Hecho hecho) throws SQLException {
        String resumen = hecho.resumen().toString();
        change(DONE, marcha.hechos(), marcha.total(), resumen, hecho.resultado().toString(), id, replica);
    }

    void failed(long id, String fallo) throws SQLException {
        change(FAILED, fallo, id, replica);
    }

    /**
     * Leaves it for whoever has a place next.
     *
     * @param tried whether it counts as an attempt
     */
    void leave(long id, boolean tried) throws SQLException {
        change(LEAVE, tried ? 0 : 1, id, replica);
    }

    private void change(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Cola.change(connection, sql, values);
        }
    }
}
