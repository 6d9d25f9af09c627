package io.dictamen.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.TestPostgres;
import io.quarkus.runtime.ShutdownEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeartbeatTest {
    private final TestPostgres postgres = TestPostgres.started();
    private DataSource database = postgres.dataSource("postgres");

    @BeforeAll
    void migrate() throws SQLException {
        database = postgres.newDatabase("latidos");
        Flyway.configure().dataSource(database).load().migrate();
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        run("DELETE FROM replica");
    }

    @Test
    void each_replica_sees_all_and_the_release_that_decides_in_each() throws SQLException {
        hear("una", 3);
        SharedDatabase seen = hear("dos", 4);

        assertThat(seen.replicas()).extracting(Replica::nombre).containsExactly("dos", "una");
        assertThat(seen.replicas()).extracting(Replica::version).containsExactly(4, 3);
        assertThat(seen.replicas()).allSatisfy(replica -> {
            assertThat(replica.compilacion()).isEqualTo("1.0");
            assertThat(replica.callada()).isLessThan(Duration.ofSeconds(30));
            assertThat(replica.desde()).isNotNull();
        });
        assertThat(seen.servidor()).startsWith("1");
        assertThat(seen.bytes()).isPositive();
        assertThat(seen.conexiones()).isBetween(1, seen.tope());
    }

    @Test
    void where_no_release_can_decide_none_is_told() throws SQLException {
        Heartbeat heartbeat = heartbeat("una", OptionalInt.empty());
        beat(heartbeat);
        assertThat(heard(heartbeat).replicas()).singleElement().satisfies(replica -> {
            assertThat(replica.version()).isNull();
            assertThat(replica.desde()).isNull();
        });
    }

    @Test
    void one_that_was_killed_is_missed_and_has_its_place_again_when_it_starts_again() throws SQLException {
        hear("una", 3);
        run("UPDATE replica SET oida = clock_timestamp() - interval '5 minutes'");
        assertThat(hear("dos", 3).replicas())
                .filteredOn(replica -> replica.nombre().equals("una"))
                .singleElement()
                .satisfies(lost -> assertThat(lost.callada()).isGreaterThan(Duration.ofMinutes(4)));
        assertThat(hear("una", 3).replicas()).extracting(Replica::nombre).containsExactly("dos", "una");
    }

    @Test
    void one_that_was_silent_for_an_hour_is_forgotten() throws SQLException {
        hear("una", 3);
        run("UPDATE replica SET oida = clock_timestamp() - interval '61 minutes'");
        assertThat(hear("dos", 3).replicas()).extracting(Replica::nombre).containsExactly("dos");
    }

    @Test
    void one_that_stops_takes_its_leave_and_does_not_come_back() throws SQLException {
        Heartbeat leaving = heartbeat("una", OptionalInt.of(3));
        beat(leaving);
        leaving.stop(new ShutdownEvent());
        beat(leaving);
        assertThat(hear("dos", 3).replicas()).extracting(Replica::nombre).containsExactly("dos");
    }

    @Test
    void between_two_beats_nothing_is_asked() throws SQLException {
        Heartbeat heartbeat = heartbeat("una", OptionalInt.of(3));
        try (Connection connection = database.getConnection()) {
            heartbeat.follow(connection);
            run("DELETE FROM replica");
            heartbeat.follow(connection);
        }
        assertThat(hear("dos", 3).replicas()).extracting(Replica::nombre).containsExactly("dos");
    }

    private SharedDatabase hear(String nombre, int version) throws SQLException {
        Heartbeat heartbeat = heartbeat(nombre, OptionalInt.of(version));
        beat(heartbeat);
        return heard(heartbeat);
    }

    private static SharedDatabase heard(Heartbeat heartbeat) {
        return Objects.requireNonNull(heartbeat.last()).database();
    }

    private void beat(Heartbeat heartbeat) throws SQLException {
        try (Connection connection = database.getConnection()) {
            heartbeat.follow(connection);
        }
    }

    private Heartbeat heartbeat(String nombre, OptionalInt version) {
        return new Heartbeat(new ThisReplica(nombre, "1.0"), () -> version, database, Clock.systemUTC());
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
