package io.dictamen.postgres;

import io.dictamen.installation.CannotStart;
import io.dictamen.installation.DataFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL on a data folder, for a service without a server of its own. What it acknowledged is on disk, it
 * listens on loopback only and asks for a password, and it comes back by itself when its process dies.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String OWNER = "dictamen";

    private final PostgresCluster cluster;
    private final String password;
    private final int port;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "postgresql");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closed;

    private EmbeddedDatabase(PostgresCluster cluster, String password, int port) {
        this.cluster = cluster;
        this.password = password;
        this.port = port;
    }

    /** Starts it on a folder that the caller holds; {@code wantedPort} 0 takes the one used before, or any. */
    public static EmbeddedDatabase start(DataFolder folder, Path programs, int wantedPort) {
        PostgresCluster cluster = new PostgresCluster(PostgresPrograms.unpackedIn(programs), folder);
        String password = password(folder, cluster);
        if (cluster.exists()) {
            cluster.checkVersion();
            cluster.stopLeftBehind();
        } else {
            cluster.create(OWNER, folder.resolve("clave"));
        }
        EmbeddedDatabase database = new EmbeddedDatabase(cluster, password, FreePort.of(folder, wantedPort));
        cluster.start(database.port);
        database.createDatabase();
        database.watch.scheduleWithFixedDelay(database::startIfDead, 500, 500, TimeUnit.MILLISECONDS);
        return database;
    }

    public String url() {
        return url(OWNER);
    }

    public String user() {
        return OWNER;
    }

    public String password() {
        return password;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        watch.shutdown();
        if (!cluster.stop()) {
            LOG.warn("PostgreSQL no se detuvo a tiempo; el próximo arranque lo detendrá");
        }
    }

    private synchronized void startIfDead() {
        if (closed || cluster.server().isPresent()) {
            return;
        }
        LOG.error("PostgreSQL no está en marcha; se lo vuelve a arrancar");
        try {
            cluster.forgetDeadServer();
            cluster.start(port);
            LOG.info("PostgreSQL volvió a arrancar");
        } catch (CannotStart | Error e) {
            // Orphans of the dead server keep its memory until they notice that it is gone; the next round tries again.
            LOG.warn(e.getMessage());
        }
    }

    private void createDatabase() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), OWNER, password);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + OWNER + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + OWNER);
            }
        } catch (SQLException e) {
            close();
            throw new CannotStart("PostgreSQL arrancó, pero no acepta la clave guardada en la carpeta de datos.", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String password(DataFolder folder, PostgresCluster cluster) {
        return folder.read("clave").orElseGet(() -> {
            if (cluster.exists()) {
                throw new CannotStart("Falta " + folder.resolve("clave")
                        + ", la clave de la base de datos: repóngala de un respaldo.");
            }
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            String made = HexFormat.of().formatHex(random);
            folder.write("clave", made);
            return made;
        });
    }
}
