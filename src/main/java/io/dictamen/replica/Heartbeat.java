package io.dictamen.replica;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says every few seconds, on the thread that follows the database, which release decides here, and keeps what it finds out
 * there: so that whoever asks for it waits for nothing, and gets the last of it when the database is away.
 */
@Singleton
public class Heartbeat implements Followed {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    /** How often each replica says that it is there. */
    public static final Duration EVERY = Duration.ofSeconds(10);

    private static final long SIZE_EVERY_NANOS = TimeUnit.MINUTES.toNanos(5);
    // One that was killed and started again has its place taken; one that is gone for good is told for an hour.
    private static final String FORGET = """
            DELETE FROM replica WHERE (nombre = ? AND id <> ?) OR oida < clock_timestamp() - interval '1 hour'""";
    private static final String SAY = """
            INSERT INTO replica (id, nombre, compilacion, arranque, version, desde, oida)
            VALUES (?, ?, ?, ?, ?, ?, clock_timestamp())
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, desde = excluded.desde, oida = excluded.oida""";
    private static final String ALL = """
            SELECT id, nombre, compilacion, arranque, version, desde,
                   greatest(0, extract(epoch FROM clock_timestamp() - oida) * 1000)::bigint
            FROM replica ORDER BY nombre, arranque""";
    private static final String SERVER = """
            SELECT current_setting('server_version'),
                   (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'),
                   current_setting('max_connections')::integer""";
    private static final String SIZE = "SELECT pg_database_size(current_database())";

    private final UUID id = UUID.randomUUID();
    private final ThisReplica self;
    private final RunningRelease release;
    private final DataSource database;
    private final Clock clock;
    private final Instant arranque;

    private OptionalInt version = OptionalInt.empty();
    private volatile @Nullable Instant desde;
    private @Nullable Connection followed;
    private @Nullable String lastComplaint;
    private long said;
    private long sized;
    private long bytes;
    private volatile boolean left;
    private volatile @Nullable Heard heard;

    /** What was found, and when by {@link System#nanoTime}. */
    private record Heard(SharedDatabase database, long nanos) {}

    Heartbeat(ThisReplica self, RunningRelease release, DataSource database, Clock clock) {
        this.self = self;
        this.release = release;
        this.database = database;
        this.clock = clock;
        this.arranque = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What was found of the database, and how long ago. */
    public record Found(SharedDatabase database, Duration hace) {}

    /** The last that was found; null before the first time. */
    public @Nullable Found last() {
        Heard last = heard;
        return last == null ? null : new Found(last.database, Duration.ofNanos(System.nanoTime() - last.nanos));
    }

    /** What this process calls itself among the replicas. */
    public UUID id() {
        return id;
    }

    public Instant arranque() {
        return arranque;
    }

    /** Since when the release decides that decides here; null where none was seen yet. */
    public @Nullable Instant desde() {
        return desde;
    }

    /** Behind those whose copies decide something. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void follow(Connection connection) throws SQLException {
        boolean changed = !version.equals(release.numero());
        if (changed) {
            version = release.numero();
            desde = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        }
        long now = System.nanoTime();
        if (left || !changed && connection == followed && now - said < EVERY.toNanos()) {
            return;
        }
        said = now;
        followed = connection;
        try {
            forget(connection);
            say(connection);
            heard = new Heard(find(connection, now), System.nanoTime());
            lastComplaint = null;
        } catch (SQLException e) {
            // A disk without room for a line must not keep this replica from what is new.
            if (!connection.isValid(1)) {
                throw e;
            }
            complain(String.valueOf(e.getMessage()));
        }
    }

    private void complain(String complaint) {
        if (!complaint.equals(lastComplaint)) {
            lastComplaint = complaint;
            LOG.warnf("Esta réplica no puede anotar que está en marcha: %s", complaint);
        }
    }

    @Override
    public void startWithoutDatabase() {
        // Nothing is known of the others.
    }

    /** Takes its leave, so that nobody misses it. */
    void stop(@Observes ShutdownEvent event) {
        left = true;
        Found last = last();
        if (last == null || last.hace().compareTo(EVERY.multipliedBy(2)) > 0) {
            return; // nobody to tell
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("DELETE FROM replica WHERE id = ?")) {
            statement.setObject(1, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.debugf("Esta réplica no pudo despedirse: %s", e.getMessage());
        }
    }

    private void forget(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, self.nombre());
            statement.setObject(2, id);
            statement.executeUpdate();
        }
    }

    private void say(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAY)) {
            statement.setObject(1, id);
            statement.setString(2, self.nombre());
            statement.setString(3, self.compilacion());
            statement.setTimestamp(4, Timestamp.from(arranque));
            statement.setObject(5, version.isPresent() ? version.getAsInt() : null, Types.INTEGER);
            Instant since = desde;
            statement.setTimestamp(6, version.isPresent() && since != null ? Timestamp.from(since) : null);
            statement.executeUpdate();
        }
    }

    private SharedDatabase find(Connection connection, long begin) throws SQLException {
        if (sized == 0 || begin - sized > SIZE_EVERY_NANOS) {
            try (PreparedStatement statement = connection.prepareStatement(SIZE);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                bytes = row.getLong(1);
            }
            sized = begin;
        }
        List<Replica> replicas = replicas(connection);
        long asked = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(SERVER);
                ResultSet row = statement.executeQuery()) {
            row.next();
            long espera = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
            return new SharedDatabase(row.getString(1), bytes, row.getInt(2), row.getInt(3), espera, replicas);
        }
    }

    private List<Replica> replicas(Connection connection) throws SQLException {
        List<Replica> replicas = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                replicas.add(new Replica(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        local(row.getTimestamp(4)),
                        row.getObject(5, Integer.class),
                        row.getTimestamp(6) == null ? null : local(row.getTimestamp(6)),
                        Duration.ofMillis(row.getLong(7))));
            }
        }
        return replicas;
    }

    private OffsetDateTime local(Timestamp moment) {
        return moment.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
