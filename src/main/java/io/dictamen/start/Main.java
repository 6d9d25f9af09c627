package io.dictamen.start;

import io.dictamen.installation.CannotStart;
import io.dictamen.installation.DataFolder;
import io.dictamen.installation.Installation;
import io.dictamen.postgres.EmbeddedDatabase;
import io.dictamen.wording.Wording;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts the service, with a PostgreSQL of its own where no server is configured. */
@QuarkusMain
public final class Main {
    private static final Logger LOG = Logger.getLogger(Main.class);
    // The build starts the service once for the sake of the archive of classes, and says so.
    private static final List<String> REHEARSAL = List.of("ensayo");
    private static final String URL = "quarkus.datasource.jdbc.url";

    private Main() {}

    public static void main(String... args) {
        Commands.ofThisProcess().run(args).ifPresent(System::exit);
        try {
            if (args.length > 0 && !List.of(args).equals(REHEARSAL)) {
                throw new CannotStart("No se entiende " + Wording.quoted(args[0])
                        + ". Sin argumentos arranca el servicio; " + Commands.USAGE);
            }
            if (args.length > 0) {
                rehearseAlone();
            }
            Config config = ConfigProvider.getConfig();
            Settings.check(config);
            checkAddress(config);
            boolean server = args.length == 0
                    && config.getOptionalValue(URL, String.class).isPresent();
            checkFolder(config, server);
            Installation.ownsDatabase(!server);
            if (server) {
                Quarkus.run(null, Main::end, args);
            } else {
                runWithEmbeddedDatabase(config, args);
            }
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            if (e.getCause() != null) {
                System.err.println("Causa: " + e.getCause());
            }
            exit(1);
        }
    }

    private static void runWithEmbeddedDatabase(Config config, String... args) {
        int port = config.getOptionalValue("dictamen.postgres.puerto", Integer.class)
                .orElse(0);
        try (DataFolder folder = DataFolder.hold(Installation.dataFolder(config));
                EmbeddedDatabase database = EmbeddedDatabase.start(folder, folder.resolve("programas"), port)) {
            System.setProperty(URL, database.url());
            System.setProperty("quarkus.datasource.username", database.user());
            System.setProperty("quarkus.datasource.password", database.password());
            CountDownLatch stopped = new CountDownLatch(1);
            Thread hook = new Thread(() -> closeAfter(stopped, config, database), "postgresql-fin");
            Runtime.getRuntime().addShutdownHook(hook);
            Quarkus.run(
                    args.length == 0 ? null : Ensayo.class,
                    (code, cause) -> {
                        stopped.countDown();
                        end(code, cause);
                    },
                    args);
            // Only dev mode comes here: it starts main again after each change.
            Runtime.getRuntime().removeShutdownHook(hook);
            System.clearProperty(URL);
        }
    }

    /** Whatever the environment says: on any port of loopback, with the database of the data folder. */
    private static void rehearseAlone() {
        System.setProperty("quarkus.http.host", "127.0.0.1");
        System.setProperty("quarkus.http.port", "0");
    }

    /** The JVM runs its shutdown hooks side by side; the database must outlive the service's last verdict. */
    private static void closeAfter(CountDownLatch stopped, Config config, EmbeddedDatabase database) {
        try {
            Duration patience = stopped.getCount() == 0 ? Duration.ZERO : patience(config);
            if (!stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println(
                        "El servicio no terminó en " + patience.toSeconds() + " s; PostgreSQL se detiene igual.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }

    /** What a stop may take by its settings, and half a minute more. */
    private static Duration patience(Config config) {
        return Stream.of("quarkus.shutdown.delay", "quarkus.shutdown.timeout")
                .map(name -> config.getOptionalValue(name, Duration.class).orElse(Duration.ZERO))
                .reduce(Duration.ofSeconds(30), Duration::plus);
    }

    private static void checkAddress(Config config) {
        if (LaunchMode.current().isDev()) {
            return; // it keeps its own address from one start to the next
        }
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
        int port = config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "No se puede atender en " + host + ":" + port
                            + ", quizá otro programa ya lo usa: deténgalo, o elija otro puerto con QUARKUS_HTTP_PORT.",
                    e);
        }
    }

    /** What is saved in a watched folder is published unasked: only on a machine of one's own. */
    private static void checkFolder(Config config, boolean server) {
        Optional<String> folder = config.getOptionalValue("dictamen.carpeta", String.class);
        if (folder.isEmpty()) {
            return;
        }
        if (server || !Installation.loopback(config)) {
            throw new CannotStart("DICTAMEN_CARPETA publica sin aprobación lo que se guarda en " + folder.get()
                    + ": vale solo en 127.0.0.1 y con la base de datos propia del servicio.");
        }
        if (!Files.isDirectory(Path.of(folder.get()))) {
            throw new CannotStart("DICTAMEN_CARPETA es «" + folder.get() + "» y debe ser una carpeta que exista.");
        }
    }

    /** Quarkus leaves it to its caller to say why the service could not start. */
    private static void end(int code, @Nullable Throwable cause) {
        if (cause != null) {
            LOG.debug("No arrancó", cause);
            System.err.println("El servicio no pudo arrancar: " + sentence(cause));
        }
        exit(code);
    }

    private static String sentence(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.toString() : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static void exit(int code) {
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            System.exit(code);
        }
    }
}
