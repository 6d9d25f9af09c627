package io.dictamen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Alongside
class DurabilityTest {
    private static final int ROUNDS = 2;
    private static final int ANSWERS = 3_000;
    private static final int UUID_LENGTH = 36;
    private static final int KILL_AFTER = 1_000;

    @TempDir
    Path folder;

    @Test
    void every_answered_verdict_survives_the_killing_of_the_service_and_of_its_database() throws Exception {
        Set<String> answered = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            answered.addAll(answeredUntilKilled());
        }
        try (TestPostgres postgres = TestPostgres.on(folder)) {
            Set<String> stored = stored(postgres.dataSource("postgres"));
            assertThat(answered).hasSizeGreaterThanOrEqualTo(ROUNDS * ANSWERS);
            assertThat(stored).containsAll(answered);
        }
    }

    private Set<String> answeredUntilKilled() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Recorder.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> answered = new HashSet<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() == UUID_LENGTH) { // the last one may be cut
                    answered.add(line);
                }
                if (answered.size() == ANSWERS) {
                    process.toHandle().destroyForcibly(); // leaves what it said to be read
                }
            }
        }
        process.waitFor();
        return answered;
    }

    private static Set<String> stored(DataSource database) throws SQLException {
        Set<String> stored = new HashSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM dictamen")) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        return stored;
    }

    /** Records verdicts and says the id of each that was answered, until somebody kills it; it kills its database too. */
    static final class Recorder {
        public static void main(String[] arguments) throws InterruptedException {
            TestPostgres postgres = TestPostgres.on(Path.of(arguments[0]));
            DataSource database = postgres.dataSource("postgres");
            Journal journal = new Journal(
                    new JournalTest.Config(10_000, 500, Duration.ofSeconds(5), 0),
                    database,
                    Flyway.configure().dataSource(database).load(),
                    new MovableClock(Entries.NOW),
                    new SimpleMeterRegistry(),
                    List.of());
            journal.start(new StartupEvent());
            AtomicInteger answered = new AtomicInteger();
            for (int i = 1; ; i++) {
                Entry entry = Entries.of("S-" + i);
                journal.record(entry).thenAccept(answer -> {
                    answered.incrementAndGet();
                    System.out.println(entry.id());
                });
                if (i % 50 == 0) {
                    TimeUnit.MILLISECONDS.sleep(1); // paces, waits for nothing
                }
                if (answered.get() > KILL_AFTER) {
                    answered.set(0);
                    postgres.kill();
                    postgres.revive();
                }
            }
        }
    }
}
