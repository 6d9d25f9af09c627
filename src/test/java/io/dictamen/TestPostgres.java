package io.dictamen;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.dictamen.installation.CannotStart;
import io.dictamen.installation.DataFolder;
import io.dictamen.postgres.FreePort;
import io.dictamen.postgres.PostgresCluster;
import io.dictamen.postgres.PostgresPrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for tests, on a folder of its own below {@code target}; the tests may stop and start it. */
public final class TestPostgres implements AutoCloseable {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String OWNER = "dictamen";
    private static final String PASSWORD = "prueba";
    private static final PostgresPrograms PROGRAMS;
    /** Making an empty database takes longer than most tests: the first one makes it, and all the others copy it. */
    private static final Path EMPTY;

    static {
        TARGET.toFile().mkdirs();
        try (FileChannel file = FileChannel.open(TARGET.resolve("postgresql.candado"), CREATE, WRITE);
                FileLock againstAnotherFork = file.lock()) {
            PROGRAMS = PostgresPrograms.unpackedIn(TARGET.resolve("postgresql"));
            EMPTY = empty(TARGET.resolve("datos-vacios-" + PROGRAMS.majorVersion()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final DataFolder folder;
    private final PostgresCluster cluster;
    private final int port;

    private TestPostgres(DataFolder folder) {
        this.folder = folder;
        this.cluster = new PostgresCluster(PROGRAMS, folder);
        this.port = FreePort.of(folder, 0);
    }

    private static Path empty(Path data) {
        try (DataFolder folder = DataFolder.hold(data)) {
            PostgresCluster cluster = new PostgresCluster(PROGRAMS, folder);
            if (!cluster.exists()) {
                folder.write("clave", PASSWORD);
                cluster.create(OWNER, folder.resolve("clave"));
            }
            return folder.resolve("postgresql");
        }
    }

    public static TestPostgres started() {
        try {
            return on(Files.createTempDirectory(TARGET, "datos-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a folder that may hold the data, and even the server, of a process that was killed. */
    public static TestPostgres on(Path data) {
        TestPostgres postgres = new TestPostgres(DataFolder.hold(data));
        if (postgres.cluster.exists()) {
            postgres.cluster.stopLeftBehind();
        } else {
            copyEmpty(data.resolve("postgresql"));
        }
        postgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        return postgres;
    }

    private static void copyEmpty(Path copy) {
        try (Stream<Path> files = Files.walk(EMPTY)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(EMPTY.relativize(file)), COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        cluster.start(port);
    }

    public void stop() {
        cluster.stop();
    }

    /** As a power failure would. */
    public void kill() {
        cluster.server().orElseThrow().destroyForcibly();
    }

    /** As the service does for its own. */
    public void revive() {
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                cluster.forgetDeadServer();
                cluster.start(port);
                return;
            } catch (CannotStart e) {
                // the dead server's children are not all gone
            }
        }
        throw new IllegalStateException("no revive");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** What a service in a process of its own must be told to use it. */
    public Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url("postgres"),
                "QUARKUS_DATASOURCE_USERNAME", OWNER,
                "QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
    }

    /** A folder beside its data. */
    public String folder(String name) {
        return folder.resolve(name).toString();
    }

    public String user() {
        return OWNER;
    }

    public String password() {
        return PASSWORD;
    }

    public PGSimpleDataSource newDatabase(String name) throws SQLException {
        try (Connection connection = dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return dataSource(name);
    }

    public PGSimpleDataSource dataSource(String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(database));
        dataSource.setUser(OWNER);
        dataSource.setPassword(password());
        return dataSource;
    }

    @Override
    public void close() {
        cluster.stop();
        folder.close();
    }
}
