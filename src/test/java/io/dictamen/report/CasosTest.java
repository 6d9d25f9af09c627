package io.dictamen.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dictamen.EmptyJournal;
import io.dictamen.TestPostgres;
import io.dictamen.journal.UuidV7;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasosTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final String COUNTS =
            "asunto || ' ' || intentos || '/' || errados || ' ' || primer_desenlace || ' ' || desenlace";

    private final TestPostgres postgres = TestPostgres.started();
    private DataSource database = postgres.dataSource("postgres");

    @RegisterExtension
    final EmptyJournal empty = new EmptyJournal(() -> database);

    @BeforeAll
    void migrate() throws SQLException {
        database = postgres.newDatabase("casos");
        Flyway.configure().dataSource(database).load().migrate();
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @Test
    void of_two_verdicts_of_one_millisecond_the_greater_id_is_the_last() throws SQLException {
        run(insert(id(2), NOON, "S-1", true));
        run(insert(id(1), NOON, "S-1", false));
        read();
        assertThat(cases()).containsExactly("S-1 2/1 CON_ERRORES CONFORME");
    }

    @Test
    void numbers_join_without_the_white_space_around_them() throws SQLException {
        run(insert(NOON, "S-1", false));
        run(insert(NOON.plusSeconds(1), "\u2003S-1\u00a0", false));
        run(insert(NOON.plusSeconds(2), " S-1", true));
        run(insert(NOON.plusSeconds(3), "S -1", true));
        read();
        assertThat(cases()).containsExactlyInAnyOrder("S-1 3/2 CON_ERRORES CONFORME", "S -1 1/0 CONFORME CONFORME");
    }

    @Test
    void verdicts_of_ids_without_an_order_go_by_when_they_were_written() throws SQLException {
        run("UPDATE avance_reportes SET sin_orden = '" + id(9) + "'");
        run(insert(id(9), NOON, "S-1", false));
        run(insert(id(1), NOON, "S-1", true));
        run(insert(id(3), NOON, "S-2", true) + "; " + insert(id(2), NOON, "S-2", false));
        run(insert(UuidV7.of(NOON.minusMillis(1)), NOON.minusMillis(1), "S-2", false));
        read();
        assertThat(cases()).containsExactly("S-1 2/1 CON_ERRORES CONFORME", "S-2 3/2 CON_ERRORES CON_ERRORES");
    }

    @Test
    void a_verdict_committed_after_later_ones_were_read_is_counted_once() throws SQLException {
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(insert(NOON, "S-1", false));
            run(insert(NOON.plusSeconds(60), "S-1", true));
            read();
            assertThat(cases()).containsExactly("S-1 1/0 CONFORME CONFORME");
            run(insert(NOON.plusSeconds(90), "S-2", true));
            read();
            slow.commit();
        }
        for (int round = 0; round < 3; round++) {
            read();
            assertThat(cases()).containsExactly("S-1 2/1 CON_ERRORES CONFORME", "S-2 1/0 CONFORME CONFORME");
        }
    }

    @Test
    void a_verdict_that_was_rolled_back_is_not_counted() throws SQLException {
        try (Connection undone = database.getConnection();
                Statement statement = undone.createStatement()) {
            undone.setAutoCommit(false);
            statement.execute(insert(NOON, "S-1", false));
            read();
            undone.rollback();
        }
        read();
        assertThat(cases()).isEmpty();
    }

    @Test
    void reading_bit_by_bit_gives_what_reading_at_once_gives() throws SQLException {
        for (int i = 0; i < 60; i++) {
            run(insert(NOON.plusSeconds((i * 37) % 60), "S-" + i % 7, i % 3 == 0));
            if (i % 4 == 0) {
                read();
            }
        }
        read();
        List<String> bitByBit = lines();
        readAgain();
        assertThat(lines()).isEqualTo(bitByBit).hasSize(60);
        assertThat(cases()).hasSize(7);
    }

    @Test
    void verdicts_from_before_the_column_and_a_restored_dump_are_read_once() throws SQLException {
        run(insert(NOON, "S-1", false));
        run("UPDATE dictamen SET transaccion = NULL");
        run(insert(NOON.plusSeconds(1), "S-1", true));
        read();
        // As a dump from a server that was far ahead leaves it.
        run("UPDATE dictamen SET transaccion = 900000000000");
        run("UPDATE avance_reportes SET servidor = 7, instantanea = '900000000001:900000000001:'");
        run(insert(NOON.plusSeconds(2), "S-1", true));
        for (int round = 0; round < 2; round++) {
            read();
            assertThat(cases()).containsExactly("S-1 3/1 CON_ERRORES CONFORME");
        }
        run(insert(NOON.plusSeconds(3), "S-1", false));
        read();
        assertThat(cases()).containsExactly("S-1 4/2 CON_ERRORES CON_ERRORES");
    }

    @Test
    void what_a_dropped_verdict_left_is_still_known_after_it() throws SQLException {
        UUID first = UuidV7.of(NOON);
        run(insert(first, NOON, "S-1", false));
        run(insert(NOON.plusSeconds(1), "S-1", true));
        run(insert(NOON.plusSeconds(2), "S-2", true));
        read();
        run("DELETE FROM dictamen WHERE id = '" + first + "'");
        read();
        run(insert(NOON.plusSeconds(3), "S-1", true));
        read();
        assertThat(lines())
                .containsExactly(
                        "S-1 2/1 CON_ERRORES CONFORME {V-0}",
                        "S-1 3/1 CON_ERRORES CONFORME {V-0}",
                        "S-2 1/0 CONFORME CONFORME {}");
        run("TRUNCATE dictamen");
        read();
        assertThat(lines()).isEmpty();
    }

    @Test
    void each_verdict_leaves_a_line_of_how_its_case_stood_then() throws SQLException {
        run(insert(NOON, "S-1", false));
        run(insert(NOON.plusSeconds(1), "S-1", true));
        read();
        run(insert(NOON.plusSeconds(2), "S-1", false));
        read();
        assertThat(lines())
                .containsExactly(
                        "S-1 1/1 CON_ERRORES CON_ERRORES {V-0}",
                        "S-1 2/1 CON_ERRORES CONFORME {V-0}",
                        "S-1 3/2 CON_ERRORES CON_ERRORES {V-0,V-2}");
        assertThat(value("SELECT bool_and(siguiente IS NOT DISTINCT FROM despues)::text FROM (SELECT siguiente,"
                        + " lead(id) OVER (ORDER BY id) AS despues FROM tramo) t"))
                .isEqualTo("true");
    }

    @Test
    void a_verdict_committed_late_is_put_into_its_place_and_counted_in_every_line_after_it() throws SQLException {
        run(insert(NOON, "S-1", true));
        run(insert(NOON.plusSeconds(4), "S-1", true));
        run(insert(NOON.plusSeconds(6), "S-1", false));
        read();
        run(insert(NOON.plusSeconds(3), "S-1", false));
        run(insert(NOON.plusSeconds(5), "S-1", false));
        read();
        run(insert(NOON.minusSeconds(1), "S-1", false));
        read();
        List<String> bitByBit = lines();
        assertThat(bitByBit)
                .containsExactly(
                        "S-1 1/1 CON_ERRORES CON_ERRORES {V-59}",
                        "S-1 2/1 CON_ERRORES CONFORME {V-59}",
                        "S-1 3/2 CON_ERRORES CON_ERRORES {V-3,V-59}",
                        "S-1 4/2 CON_ERRORES CONFORME {V-3,V-59}",
                        "S-1 5/3 CON_ERRORES CON_ERRORES {V-3,V-5,V-59}",
                        "S-1 6/4 CON_ERRORES CON_ERRORES {V-3,V-5,V-59,V-6}");
        readAgain();
        assertThat(lines()).isEqualTo(bitByBit);
    }

    @Test
    void a_round_with_nothing_to_read_writes_nothing() throws SQLException {
        run(insert(NOON, "S-1", true));
        read();
        read();
        String before = value("SELECT xmin::text FROM avance_reportes");
        read();
        read();
        assertThat(value("SELECT xmin::text FROM avance_reportes")).isEqualTo(before);
    }

    @Test
    void a_round_with_nothing_to_read_does_not_look_at_the_journal() throws SQLException {
        run(insert(NOON, "S-1", true));
        read();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE dictamen");
            assertTimeoutPreemptively(Duration.ofSeconds(20), this::read);
        }
    }

    @Test
    void who_was_writing_at_the_last_round_is_read_although_nothing_has_happened_since() throws SQLException {
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(insert(NOON, "S-1", true));
            run("SELECT pg_current_xact_id()");
            read();
            slow.commit();
        }
        read();
        assertThat(cases()).containsExactly("S-1 1/0 CONFORME CONFORME");
    }

    private void read() {
        new Casos(database).beforeReading();
    }

    private void readAgain() throws SQLException {
        run("TRUNCATE tramo");
        run("UPDATE avance_reportes SET instantanea = NULL");
        read();
    }

    /** Each case as it stands now. */
    private List<String> cases() throws SQLException {
        return texts("SELECT " + COUNTS + " FROM tramo WHERE siguiente IS NULL ORDER BY asunto");
    }

    /** Each case as it stood after each of its verdicts. */
    private List<String> lines() throws SQLException {
        return texts("SELECT " + COUNTS + " || ' ' || codigos::text FROM tramo ORDER BY asunto, id");
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private String value(String sql) throws SQLException {
        return texts(sql).get(0);
    }

    private static UUID id(int place) {
        return UUID.fromString(UuidV7.smallest(NOON).toString().replaceFirst("-7000-", "-700" + place + "-"));
    }

    private static String insert(Instant moment, String numero, boolean conforme) {
        return insert(UuidV7.of(moment), moment, numero, conforme);
    }

    private static String insert(UUID id, Instant moment, String numero, boolean conforme) {
        return """
                INSERT INTO dictamen (id, decision, version, fecha, fecha_referencia, zona, asunto, desenlace, entrada,
                                      resultado, motivos, respuesta, emisor)
                VALUES ('%s', 'validacion-venta', 1, '%s', '%s', 'UTC', '%s', '', '{}', '{"conforme": %s, "errores": [{"codigo": "V-%d", "severidad": "ERROR"}]}',
                        '[]', '', '')
                """.formatted(id, moment, moment, numero, conforme, moment.getEpochSecond() % 60);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
