package io.dictamen.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dictamen.EmptyJournal;
import io.dictamen.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

class JournalTest {
    private static TestPostgres postgres;
    private static PGSimpleDataSource database;

    @RegisterExtension
    final EmptyJournal empty = new EmptyJournal(() -> database);

    private final MovableClock clock = new MovableClock(Entries.NOW);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Journal journal;

    record Config(int cola, int lote, Duration plazo, int meses) implements JournalConfig {}

    @BeforeAll
    static void startPostgres() throws SQLException {
        postgres = TestPostgres.started();
        database = postgres.newDatabase("diario");
        Flyway.configure().dataSource(database).load().migrate();
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void startJournal() {
        journal = started(new Config(10_000, 500, Duration.ofSeconds(5), 0));
    }

    @AfterEach
    void stopJournal() {
        journal.stop(new ShutdownEvent());
    }

    @Test
    void what_was_answered_is_stored_once_each_and_many_share_a_commit() throws Exception {
        List<Entry> entries =
                IntStream.range(0, 4000).mapToObj(i -> Entries.of("S-" + i)).toList();
        Map<UUID, String> answers = inParallel(16, entries).entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().id(), it -> join(it.getValue())));

        assertThat(answers).isEqualTo(stored());
        assertThat(answers).hasSize(4000);
        assertThat(registry.get("dictamen.diario.lote").summary().totalAmount()).isEqualTo(4000);
        assertThat(registry.get("dictamen.diario.lote").summary().count()).isLessThan(1000);
    }

    @Test
    void a_row_holds_what_the_entry_said() throws SQLException {
        Entry entry = Entries.of("S-1");
        join(journal.record(entry));

        assertThat(row("SELECT decision, version, fecha, zona, asunto, desenlace, entrada ->> 'numeroSolicitud',"
                        + " resultado ->> 'resolucion', motivos -> 0 ->> 'clausula', emisor, request_id, traceparent,"
                        + " tableoid::regclass FROM dictamen"))
                .containsExactly(
                        "anulacion-registro",
                        "3",
                        "2026-11-23 12:00:00+00",
                        "America/La_Paz",
                        "S-1",
                        "PROCEDE",
                        "S-1",
                        "PROCEDE",
                        "COM-DSC-P06 A.11",
                        "front",
                        "r-1",
                        null,
                        "dictamen_2026_11");
    }

    @Test
    void the_first_and_the_last_moments_that_a_request_can_name_are_stored_exactly() throws SQLException {
        join(journal.record(Entries.referred(OffsetDateTime.parse("0000-01-01T00:00:00.000001Z"))));
        assertThat(row("SELECT fecha_referencia FROM dictamen")).containsExactly("0001-01-01 00:00:00.000001+00 BC");
        empty.empty();
        join(journal.record(Entries.referred(OffsetDateTime.parse("9999-12-31T23:59:59.999999Z"))));
        assertThat(row("SELECT fecha_referencia FROM dictamen")).containsExactly("9999-12-31 23:59:59.999999+00");
    }

    @Test
    void a_subject_of_ten_thousand_characters_is_stored() throws SQLException {
        String asunto = new java.util.Random(7)
                .ints(10_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        join(journal.record(Entries.of(asunto)));
        assertThat(row("SELECT asunto FROM dictamen")).containsExactly(asunto);
    }

    @Test
    void a_key_sent_many_times_at_once_with_the_same_body_is_recorded_once_and_all_get_that_answer() throws Exception {
        List<Entry> entries = IntStream.range(0, 200)
                .mapToObj(i -> Entries.keyed("S-1", "k-1", "cuerpo"))
                .toList();
        List<String> answers =
                inParallel(16, entries).values().stream().map(JournalTest::join).toList();

        Map<UUID, String> stored = stored();
        assertThat(stored).hasSize(1);
        assertThat(answers).hasSize(200).containsOnly(stored.values().iterator().next());
    }

    @Test
    void two_replicas_that_get_the_same_keys_at_once_record_each_once() throws Exception {
        Journal other = started(new Config(10_000, 500, Duration.ofSeconds(5), 0));
        List<CompletionStage<byte[]>> answers = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            int key = i % 2 == 0 ? i / 2 : 999 - i / 2;
            answers.add(journal.record(Entries.keyed("S", "k-" + key, "cuerpo")));
            answers.add(other.record(Entries.keyed("S", "k-" + key, "cuerpo")));
        }
        List<String> got = answers.stream().map(JournalTest::join).toList();
        other.stop(new ShutdownEvent());

        assertThat(stored()).hasSize(1000);
        assertThat(got).hasSize(4000).hasSameElementsAs(stored().values());
    }

    @Test
    void a_key_with_another_body_is_refused_and_leaves_no_verdict() throws SQLException {
        String first = join(journal.record(Entries.keyed("S-1", "k-1", "cuerpo")));
        assertThatThrownBy(() -> join(journal.record(Entries.keyed("S-1", "k-1", "otro cuerpo"))))
                .isInstanceOf(KeyReused.class);
        assertThat(stored()).hasSize(1).containsValue(first);
    }

    @Test
    void a_key_is_free_again_after_a_day_and_not_before() throws SQLException {
        String first = join(journal.record(Entries.keyed("S-1", "k-1", "cuerpo")));
        clock.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(join(journal.record(Entries.keyed("S-1", "k-1", "cuerpo")))).isEqualTo(first);
        clock.advance(Duration.ofMillis(1));
        assertThat(join(journal.record(Entries.keyed("S-1", "k-1", "otro cuerpo"))))
                .isNotEqualTo(first);
        assertThat(stored()).hasSize(2);
    }

    @Test
    void expired_keys_are_purged_and_others_kept() throws SQLException {
        join(journal.record(Entries.keyed("S-1", "k-1", "cuerpo")));
        clock.advance(Duration.ofHours(12));
        join(journal.record(Entries.keyed("S-2", "k-2", "cuerpo")));
        clock.advance(Duration.ofHours(12));
        try (Connection connection = database.getConnection()) {
            assertThat(new IdempotencyKeys(clock).purge(connection)).isEqualTo(1);
        }
        assertThat(row("SELECT clave FROM idempotencia")).containsExactly("k-2");
    }

    @Test
    void a_batch_whose_commit_was_not_heard_can_be_sent_again() throws SQLException {
        List<Entry> batch = List.of(Entries.of("S-1"), Entries.keyed("S-2", "k-2", "cuerpo"));
        BatchInsert insert = new BatchInsert(new IdempotencyKeys(clock), List.of());
        try (Connection connection = database.getConnection()) {
            assertThat(insert.write(connection, batch)).isEmpty();
            assertThat(insert.write(connection, batch)).isEmpty();
        }
        assertThat(stored()).hasSize(2);
    }

    @Test
    void what_the_database_cannot_take_fails_alone() throws SQLException {
        List<CompletionStage<byte[]>> answers = new ArrayList<>();
        whileLocked(locked -> {
            for (int i = 0; i < 100; i++) {
                answers.add(journal.record(Entries.of(i == 41 ? "nulo \0" : "S-" + i)));
            }
        });
        for (int i = 0; i < 100; i++) {
            CompletionStage<byte[]> answer = answers.get(i);
            if (i == 41) {
                assertThatThrownBy(() -> join(answer))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("SQLSTATE 22")
                        .hasMessageNotContaining("nulo");
            } else {
                join(answer);
            }
        }
        assertThat(stored()).hasSize(99);
    }

    @Test
    void a_full_queue_refuses_at_once_and_an_old_entry_after_its_time_and_the_journal_comes_back() throws Exception {
        Journal small = started(new Config(5, 1, Duration.ofSeconds(1), 0));
        List<CompletionStage<byte[]>> answers = new ArrayList<>();
        whileLocked(locked -> {
            for (int i = 0; i < 20; i++) {
                answers.add(small.record(Entries.of("S-" + i)));
            }
            assertThat(answers.stream().filter(it -> it.toCompletableFuture().isCompletedExceptionally()))
                    .hasSizeGreaterThanOrEqualTo(14);
            await().atMost(Duration.ofSeconds(3))
                    .untilAsserted(() -> assertThat(answers)
                            .allMatch(it -> it.toCompletableFuture().isCompletedExceptionally()));
        });
        answers.forEach(it -> assertThatThrownBy(() -> join(it)).isInstanceOf(JournalUnavailable.class));
        await().atMost(Duration.ofSeconds(5)).until(() -> small.state() == JournalState.ACTIVO);
        join(small.record(Entries.of("después")));
        small.stop(new ShutdownEvent());
    }

    @Test
    void it_is_busy_until_what_it_took_from_the_queue_is_committed() throws SQLException {
        List<CompletionStage<byte[]>> answers = new ArrayList<>();
        whileLocked(locked -> {
            answers.add(journal.record(Entries.of("S-1")));
            await().until(() -> journal.backlog() == 0 && journal.isBusy());
        });
        join(answers.get(0));
        await().until(() -> !journal.isBusy());
    }

    @Test
    void without_the_database_entries_are_refused_at_once_and_it_is_found_again_with_all_that_was_answered()
            throws Exception {
        String before = join(journal.record(Entries.of("antes")));
        postgres.stop();
        long begin = System.nanoTime();
        assertThatThrownBy(() -> join(journal.record(Entries.of("durante")))).isInstanceOf(JournalUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        assertThat(journal.state()).isEqualTo(JournalState.CAIDO);
        assertThat(journal.record(Entries.of("durante")).toCompletableFuture()).isCompletedExceptionally();

        postgres.start();
        await().atMost(Duration.ofSeconds(5)).until(() -> journal.state() == JournalState.ACTIVO);
        String after = join(journal.record(Entries.of("después")));
        assertThat(stored().values()).containsExactlyInAnyOrder(before, after);
    }

    @Test
    void a_connection_that_was_cut_costs_no_verdict() throws Exception {
        join(journal.record(Entries.of("antes")));
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                + " AND datname = current_database()");
        join(journal.record(Entries.of("después")));
        assertThat(stored()).hasSize(2);
    }

    @Test
    void stopping_writes_what_is_queued_and_refuses_what_comes_later() throws Exception {
        List<CompletionStage<byte[]>> answers = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            answers.add(journal.record(Entries.of("S-" + i)));
        }
        journal.stop(new ShutdownEvent());
        answers.forEach(JournalTest::join);
        assertThat(stored()).hasSize(3000);
        assertThatThrownBy(() -> join(journal.record(Entries.of("tarde")))).isInstanceOf(JournalUnavailable.class);
    }

    private Journal started(JournalConfig config) {
        Flyway flyway = Flyway.configure().dataSource(database).load();
        Journal made = new Journal(config, database, flyway, clock, registry, List.of());
        made.start(new StartupEvent());
        await().until(() -> made.state() == JournalState.ACTIVO);
        return made;
    }

    private Map<Entry, CompletionStage<byte[]>> inParallel(int threads, List<Entry> entries) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Map<Entry, Future<CompletionStage<byte[]>>> sent = entries.stream()
                .collect(Collectors.toMap(
                        it -> it,
                        it -> pool.submit(() -> {
                            CompletionStage<byte[]> answer = journal.record(it);
                            answer.toCompletableFuture().get();
                            return answer;
                        })));
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        return sent.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> get(it.getValue())));
    }

    private static void whileLocked(Consumer<Connection> work) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE dictamen IN ACCESS EXCLUSIVE MODE");
            work.accept(connection);
            connection.rollback();
        }
    }

    private static Map<UUID, String> stored() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, respuesta FROM dictamen")) {
            Map<UUID, String> stored = new java.util.HashMap<>();
            while (rows.next()) {
                stored.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
            return stored;
        }
    }

    private static List<String> row(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
            try (ResultSet rows = statement.executeQuery(select)) {
                assertThat(rows.next()).isTrue();
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(rows.getString(i));
                }
                assertThat(rows.next()).isFalse();
                return values;
            }
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String join(CompletionStage<byte[]> stage) {
        CompletableFuture<String> future = stage.thenApply(answer -> new String(answer, StandardCharsets.UTF_8))
                .toCompletableFuture();
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
