package io.dictamen;

import io.dictamen.installation.CannotStart;
import io.dictamen.installation.DataFolder;
import io.dictamen.postgres.FreePort;
import io.dictamen.postgres.PostgresCluster;
import io.dictamen.postgres.PostgresPrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for tests, on a folder of its own below {@code target}; the tests may stop and start it. */
public final class TestPostgres implements AutoCloseable {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String OWNER = "dictamen";

    private final DataFolder folder;
    private final PostgresCluster cluster;
    private final int port;

    private TestPostgres(DataFolder folder) {
        this.folder = folder;
        this.cluster = new PostgresCluster(PostgresPrograms.unpackedIn(TARGET.resolve("postgresql")), folder);
        this.port = FreePort.of(folder, 0);
    }

    public static TestPostgres started() {
        try {
            Files.createDirectories(TARGET);
            return on(Files.createTempDirectory(TARGET, "datos-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a folder that may hold the data, and even the server, of a process that was killed. */
    public static TestPostgres on(Path data) {
        DataFolder folder = DataFolder.hold(data);
        folder.write("clave", "prueba");
        TestPostgres postgres = new TestPostgres(folder);
        if (postgres.cluster.exists()) {
            postgres.cluster.stopLeftBehind();
        } else {
            postgres.cluster.create(OWNER, folder.resolve("clave"));
        }
        postgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        return postgres;
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

    /** A folder beside its data. */
    public String folder(String name) {
        return folder.resolve(name).toString();
    }

    public String user() {
        return OWNER;
    }

    public String password() {
        return "prueba";
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
