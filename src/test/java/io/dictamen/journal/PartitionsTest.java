package io.dictamen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PartitionsTest {
    private static final String ROWS = "SELECT asunto || ' ' || tableoid::regclass FROM dictamen ORDER BY id";
    private static TestPostgres postgres;
    private static PGSimpleDataSource database;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-12-31T23:59:59Z"));
    private final Partitions partitions = new Partitions(clock);
    private Connection connection;

    @BeforeAll
    static void startPostgres() throws SQLException {
        postgres = TestPostgres.started();
        database = postgres.newDatabase("particiones");
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void migrate() throws SQLException {
        Flyway flyway =
                Flyway.configure().dataSource(database).cleanDisabled(false).load();
        flyway.clean();
        flyway.migrate();
        connection = database.getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void this_month_and_the_next_two_are_made_once() throws SQLException {
        partitions.prepare(connection);
        partitions.prepare(connection);
        assertThat(tables())
                .containsExactly("dictamen_2026_12", "dictamen_2027_01", "dictamen_2027_02", "dictamen_resto");
    }

    @Test
    void a_verdict_stands_in_its_month_to_the_millisecond() throws SQLException {
        partitions.prepare(connection);
        insert("2026-12-31T23:59:59.999Z", "2027-01-01T00:00:00Z", "2031-01-01T00:00:00Z");
        assertThat(column(ROWS))
                .containsExactly(
                        "2026-12-31T23:59:59.999Z dictamen_2026_12",
                        "2027-01-01T00:00:00Z dictamen_2027_01",
                        "2031-01-01T00:00:00Z dictamen_resto");
    }

    @Test
    void a_month_made_late_takes_its_verdicts_out_of_the_default_partition() throws SQLException {
        insert("2026-12-31T10:00:00Z", "2027-05-01T00:00:00Z");
        partitions.prepare(connection);
        assertThat(column(ROWS))
                .containsExactly("2026-12-31T10:00:00Z dictamen_2026_12", "2027-05-01T00:00:00Z dictamen_resto");
    }

    @Test
    void only_the_months_in_question_are_read() throws SQLException {
        partitions.prepare(connection);
        String plan = String.join(
                "\n",
                column("EXPLAIN SELECT respuesta FROM dictamen WHERE id >= '"
                        + UuidV7.smallest(Instant.parse("2027-01-03T00:00:00Z")) + "' AND id < '"
                        + UuidV7.smallest(Instant.parse("2027-01-04T00:00:00Z")) + "' ORDER BY id DESC LIMIT 50"));
        assertThat(plan).contains("dictamen_2027_01").doesNotContain("2026_12").doesNotContain("2027_02");
    }

    @Test
    void months_past_their_time_go_and_the_kept_ones_stay() throws SQLException {
        partitions.prepare(connection);
        insert("2026-11-30T23:59:59Z", "2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z");
        clock.advance(Duration.ofDays(40));
        partitions.dropOlderThan(1, connection);
        assertThat(column(ROWS)).containsExactly("2027-01-01T00:00:00Z dictamen_2027_01");
        assertThat(tables()).containsExactly("dictamen_2027_01", "dictamen_2027_02", "dictamen_resto");
    }

    private void insert(String... moments) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        for (String moment : moments) {
            entries.add(Entries.at(Instant.parse(moment), moment, null));
        }
        new BatchInsert(new IdempotencyKeys(clock), List.of()).write(connection, entries);
    }

    private List<String> tables() throws SQLException {
        return column(
                "SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'dictamen'::regclass ORDER BY inhrelid::regclass::text");
    }

    private List<String> column(String select) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
