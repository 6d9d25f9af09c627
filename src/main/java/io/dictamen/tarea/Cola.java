package io.dictamen.tarea;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.tarea.Tarea.Estado;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tasks as the database has them, for whoever asks for one. */
@Singleton
class Cola {
    static final String COLUMNS =
            "id, version, clase, parametros, huella, persona, pedida, estado, inicio, fin, hechos, total, resumen, fallo";
    /** Written as the index has it. */
    static final String OPEN = "estado IN ('EN_ESPERA', 'EN_CURSO')";
    /** How many wait at most. */
    static final int MOST_WAITING = 20;
    /** How many are kept of a release and class. */
    static final int KEPT = 30;
    /** How many of them with the same parameters. */
    static final int KEPT_ALIKE = 2;

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final int MOST_SECONDS = 5;
    private static final String OUTDATED = "UPDATE tarea SET estado = 'CANCELADA', fin = clock_timestamp()"
            + " WHERE version = ? AND clase = ? AND parametros = ?::jsonb AND huella <> ? AND " + OPEN;
    private static final String ADD = "INSERT INTO tarea (version, clase, parametros, huella, persona)"
            + " SELECT ?, ?, ?::jsonb, ?, ? WHERE (SELECT count(*) FROM tarea WHERE estado = 'EN_ESPERA') < ?"
            + " ON CONFLICT DO NOTHING RETURNING " + COLUMNS;
    private static final String THE_SAME =
            "SELECT " + COLUMNS + " FROM tarea WHERE version = ? AND clase = ? AND parametros = ?::jsonb AND " + OPEN;
    private static final String FORGET = """
            DELETE FROM tarea WHERE version = ? AND clase = ? AND estado NOT IN ('EN_ESPERA', 'EN_CURSO') AND id IN (
                SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id DESC) AS which,
                                row_number() OVER (PARTITION BY parametros ORDER BY id DESC) AS alike
                                FROM tarea WHERE version = ? AND clase = ?) AS all_of_them
                WHERE which > ? OR alike > ?)""";
    private static final String LAST =
            "SELECT " + COLUMNS + " FROM tarea WHERE version = ? AND clase = ? ORDER BY id DESC LIMIT ?";
    private static final String RESULT = "SELECT resultado FROM tarea WHERE id = ? AND estado = 'TERMINADA'";
    private static final String CANCEL =
            "UPDATE tarea SET estado = 'CANCELADA', fin = clock_timestamp() WHERE id = ? AND " + OPEN;

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    Cola(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Tarea add(int version, String clase, Map<String, String> parametros, String huella, String persona)
            throws SQLException {
        String given = written(parametros);
        try (Connection connection = database.getConnection()) {
            change(connection, OUTDATED, version, clase, given, huella);
            List<Tarea> made = tasks(connection, ADD, version, clase, given, huella, persona, MOST_WAITING);
            if (made.isEmpty()) {
                made = tasks(connection, THE_SAME, version, clase, given);
            }
            if (made.isEmpty()) {
                throw TareaProblems.tooMany(MOST_WAITING);
            }
            change(connection, FORGET, version, clase, version, clase, KEPT, KEPT_ALIKE);
            return made.get(0);
        }
    }

    List<Tarea> last(int version, String clase) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return tasks(connection, LAST, version, clase, KEPT);
        }
    }

    Optional<String> result(long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, RESULT, id);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    boolean cancel(long id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return change(connection, CANCEL, id) > 0;
        }
    }

    static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(MOST_SECONDS);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private List<Tarea> tasks(Connection connection, String sql, Object... values) throws SQLException {
        List<Tarea> found = new ArrayList<>();
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(task(row));
            }
        }
        return found;
    }

    Tarea task(ResultSet row) throws SQLException {
        String resumen = row.getString("resumen");
        return new Tarea(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("clase"),
                read(row.getString("parametros"), TEXTS),
                row.getString("huella"),
                row.getString("persona"),
                local(row.getTimestamp("pedida")),
                Estado.valueOf(row.getString("estado")),
                moment(row.getTimestamp("inicio")),
                moment(row.getTimestamp("fin")),
                row.getLong("hechos"),
                row.getLong("total"),
                resumen == null ? null : read(resumen, new TypeReference<JsonNode>() {}),
                row.getString("fallo"));
    }

    private @Nullable OffsetDateTime moment(@Nullable Timestamp moment) {
        return moment == null ? null : local(moment);
    }

    private OffsetDateTime local(Timestamp moment) {
        return moment.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }

    private String written(Map<String, String> parametros) {
        try {
            return json.writeValueAsString(parametros);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
