package io.dictamen.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.journal.LoteRecordado.Estado;
import io.dictamen.replica.DatabaseFailure;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The last batches of all replicas, kept beside the verdicts. */
@Singleton
public class LotesRecordados {
    /** How many are kept. */
    public static final int KEPT = 1_000;

    /** How long the replica that decides one may be silent: one that was killed does not say so. */
    static final Duration SILENT = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(LotesRecordados.class);
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private static final int MOST_SECONDS = 5;
    private static final String WRITE = """
            INSERT INTO lote (id, decision, version, emisor, archivo, registrado, estado, inicio, fin, decididas, rechazadas,
                              desenlaces, visto)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            ON CONFLICT (id) DO UPDATE SET estado = excluded.estado, fin = excluded.fin, decididas = excluded.decididas,
                rechazadas = excluded.rechazadas, desenlaces = excluded.desenlaces, visto = excluded.visto
            """;
    private static final String FORGET =
            "DELETE FROM lote WHERE id < (SELECT id FROM lote ORDER BY id DESC OFFSET ? LIMIT 1)";
    private static final String READ = """
            SELECT id, decision, version, emisor, archivo, registrado, estado, inicio, fin, decididas, rechazadas,
                   desenlaces, visto
            FROM lote WHERE %s ORDER BY id DESC LIMIT ?
            """;

    private final DataSource database;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    LotesRecordados(DataSource database, Journal journal, ObjectMapper json, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Which ones are asked for.
     *
     * @param emisor who sent them; empty where anybody
     * @param before those that began before this one
     */
    public record Filter(Optional<String> emisor, Optional<String> decision, Optional<UUID> before, int limite) {}

    /** Writes what became of them, and forgets the oldest; false where the database is away. */
    public boolean write(List<LoteRecordado> lotes) {
        if (journal.state() != JournalState.ACTIVO) {
            return false;
        }
        try {
            writeAll(lotes);
            return true;
        } catch (SQLException e) {
            LOG.debugf("Los lotes quedan por anotar: %s", e.getMessage());
            return false;
        }
    }

    private void writeAll(List<LoteRecordado> lotes) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
                statement.setQueryTimeout(MOST_SECONDS);
                for (LoteRecordado lote : lotes) {
                    fill(statement, lote);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
                statement.setInt(1, KEPT);
                statement.executeUpdate();
            }
        }
    }

    /**
     * The newest first; of one whose replica has died, that it was broken off.
     *
     * @throws JournalUnavailable where the database is away
     */
    public List<LoteRecordado> read(Filter filter) {
        List<String> all = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        filter.emisor().ifPresent(emisor -> add(all, values, "emisor = ?", emisor));
        filter.decision().ifPresent(decision -> add(all, values, "decision = ?", decision));
        filter.before().ifPresent(id -> add(all, values, "id < ?", id));
        return read(String.join(" AND ", all), values, filter.limite());
    }

    /** @throws JournalUnavailable where the database is away */
    public Optional<LoteRecordado> find(UUID id) {
        return read("id = ?", List.of(id), 1).stream().findFirst();
    }

    private static void add(List<String> all, List<Object> values, String condition, Object value) {
        all.add(condition);
        values.add(value);
    }

    private List<LoteRecordado> read(String condition, List<Object> values, int most) {
        if (journal.state() != JournalState.ACTIVO) {
            throw JournalUnavailable.notRead();
        }
        List<LoteRecordado> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ.formatted(condition))) {
            statement.setQueryTimeout(MOST_SECONDS);
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.setInt(values.size() + 1, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(lote(row));
                }
            }
        } catch (SQLException e) {
            throw DatabaseFailure.isOfTheMoment(e) ? JournalUnavailable.notRead() : new IllegalStateException(e);
        }
        return found;
    }

    private void fill(PreparedStatement statement, LoteRecordado lote) throws SQLException {
        statement.setObject(1, lote.id());
        statement.setString(2, lote.decision());
        statement.setInt(3, lote.version());
        statement.setString(4, lote.emisor());
        statement.setString(5, lote.archivo());
        statement.setBoolean(6, lote.registrado());
        statement.setString(7, lote.estado().name());
        statement.setTimestamp(8, moment(lote.inicio()));
        if (lote.fin() == null) {
            statement.setNull(9, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setTimestamp(9, moment(lote.fin()));
        }
        statement.setLong(10, lote.decididas());
        statement.setLong(11, lote.rechazadas());
        statement.setString(12, written(lote.desenlaces()));
        statement.setTimestamp(13, moment(lote.visto()));
    }

    private LoteRecordado lote(ResultSet row) throws SQLException {
        OffsetDateTime visto = local(row.getTimestamp("visto"));
        Timestamp fin = row.getTimestamp("fin");
        Estado estado = Estado.valueOf(row.getString("estado"));
        boolean dead =
                estado == Estado.EN_CURSO && visto.plus(SILENT).toInstant().isBefore(clock.instant());
        return new LoteRecordado(
                row.getObject("id", UUID.class),
                row.getString("decision"),
                row.getInt("version"),
                row.getString("emisor"),
                row.getString("archivo"),
                row.getBoolean("registrado"),
                dead ? Estado.INTERRUMPIDO : estado,
                local(row.getTimestamp("inicio")),
                dead ? visto : fin == null ? null : local(fin),
                row.getLong("decididas"),
                row.getLong("rechazadas"),
                read(row.getString("desenlaces")),
                visto);
    }

    private static Timestamp moment(OffsetDateTime moment) {
        return Timestamp.from(moment.toInstant());
    }

    private OffsetDateTime local(Timestamp moment) {
        return moment.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }

    private String written(Map<String, Long> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Long> read(String counts) {
        try {
            return json.readValue(counts, COUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
