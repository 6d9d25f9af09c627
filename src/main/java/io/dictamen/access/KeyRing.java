package io.dictamen.access;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dictamen.installation.LocalSnapshot;
import io.dictamen.replica.Followed;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every valid key by its digest, in memory, so that looking at one blocks nothing and needs no database. */
@Singleton
class KeyRing implements Followed {
    private static final String SNAPSHOT = "claves";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String VALID = """
            SELECT huella, nombre, roles, vence_en FROM clave_api WHERE revocada IS NULL
            UNION ALL
            SELECT antes.huella, nombre, roles, least(antes.hasta, vence_en)
            FROM clave_anterior antes JOIN clave_api USING (nombre) WHERE revocada IS NULL
            ORDER BY nombre
            """;
    private static final TypeReference<List<Key>> KEYS = new TypeReference<>() {};

    private final LocalSnapshot snapshot;
    private final Clock clock;
    private volatile Map<String, Key> keys = Map.of();
    private @Nullable Connection followed;
    private long revision;

    /** What is known of a key; {@code venceEn} is null where it does not expire. */
    record Key(
            String huella,
            String nombre,
            Set<String> roles,
            @Nullable Instant venceEn) {}

    KeyRing(LocalSnapshot snapshot, Clock clock) {
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** The key that this is; empty where there is none, or it has expired or was revoked. */
    Optional<Key> find(String clave) {
        Key key = keys.get(Secreto.huella(clave));
        if (key == null || key.venceEn() != null && !clock.instant().isBefore(key.venceEn())) {
            return Optional.empty();
        }
        return Optional.of(key);
    }

    /** Waits until this replica has noticed that the key was made or revoked; others do so within a second. */
    synchronized void await(String huella, boolean there) throws InterruptedException {
        Predicate<Map<String, Key>> noticed = known -> known.containsKey(huella) == there;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!noticed.test(keys) && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
        }
    }

    /** A revoked key is known before a release is compiled. */
    @Override
    public int order() {
        return -1;
    }

    @Override
    public void follow(Connection connection) throws SQLException {
        long current = revision(connection);
        if (connection == followed && current == revision) {
            return;
        }
        List<Key> read = read(connection);
        // Kept first, so that whoever waits for a change finds it kept.
        snapshot.write(SNAPSHOT, read);
        replace(read);
        followed = connection;
        revision = current;
    }

    @Override
    public void startWithoutDatabase() {
        snapshot.read(SNAPSHOT, KEYS).ifPresent(this::replace);
    }

    private synchronized void replace(List<Key> read) {
        keys = read.stream().collect(Collectors.toUnmodifiableMap(Key::huella, Function.identity()));
        notifyAll();
    }

    // Read before the keys: one that is made in between is then read once more, and never missed.
    private static long revision(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT revision FROM revision_claves")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Key> read(Connection connection) throws SQLException {
        List<Key> read = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(VALID)) {
            while (row.next()) {
                Timestamp venceEn = row.getTimestamp("vence_en");
                read.add(new Key(
                        row.getString("huella"),
                        row.getString("nombre"),
                        Set.copyOf(List.of(row.getString("roles").split(","))),
                        venceEn == null ? null : venceEn.toInstant()));
            }
        }
        return read;
    }
}
