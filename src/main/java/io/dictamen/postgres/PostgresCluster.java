package io.dictamen.postgres;

import io.dictamen.installation.CannotStart;
import io.dictamen.installation.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** PostgreSQL's files in a data folder and the server process on them, which is no child of this one. */
public final class PostgresCluster {
    private static final Logger LOG = Logger.getLogger(PostgresCluster.class);
    // Recovery after a crash replays what was not checkpointed; on a slow disk it may take minutes.
    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 60;

    private final PostgresPrograms programs;
    private final Path data;
    private final Path log;

    public PostgresCluster(PostgresPrograms programs, DataFolder folder) {
        this.programs = programs;
        this.data = folder.resolve("postgresql");
        this.log = folder.resolve("postgresql.log");
    }

    public boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** Made aside and renamed, so that an interrupted first start leaves nothing that looks like a database. */
    public void create(String owner, Path passwordFile) {
        Path draft = data.resolveSibling("postgresql.nuevo");
        try {
            deleteTree(draft);
            PostgresPrograms.Outcome made = programs.run(
                    120,
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + owner,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--data-checksums");
            if (!made.good()) {
                throw new CannotStart("No se pudo crear la base de datos en " + data + ": " + made.output());
            }
            Files.move(draft, data);
        } catch (IOException e) {
            throw new CannotStart("No se pudo crear la base de datos en " + data + ".", e);
        }
    }

    /** Other programs than those that made the files would refuse them, and not say so here. */
    void checkVersion() {
        String theirs = read(data.resolve("PG_VERSION")).strip();
        String ours = programs.majorVersion();
        if (!theirs.equals(ours)) {
            throw new CannotStart("La base de datos de " + data + " es de PostgreSQL " + theirs
                    + " y este servicio trae PostgreSQL " + ours
                    + ": use la versión del servicio que la creó, o traslade los datos (docs/operator.md).");
        }
    }

    public void start(int port) {
        PostgresPrograms.Outcome start = programs.run(
                START_SECONDS,
                "pg_ctl",
                "start",
                "--pgdata=" + data,
                "--log=" + log,
                "--wait",
                "--timeout=" + START_SECONDS,
                "--options=" + options(port));
        if (!start.good()) {
            throw new CannotStart(
                    "PostgreSQL no arrancó en " + data + "; el motivo está en " + log + " o en " + data + "/log.");
        }
    }

    /** With a checkpoint, so that the next start has nothing to recover. */
    public boolean stop() {
        return programs.run(
                        STOP_SECONDS,
                        "pg_ctl",
                        "stop",
                        "--pgdata=" + data,
                        "--mode=fast",
                        "--wait",
                        "--timeout=" + STOP_SECONDS)
                .good();
    }

    /** After a killed service its server may live on; two on the same files are impossible, so the old one goes. */
    public void stopLeftBehind() {
        Optional<ProcessHandle> left = server();
        if (left.isEmpty()) {
            forgetDeadServer();
            return;
        }
        LOG.info("Quedaba un PostgreSQL de una ejecución anterior; se lo detiene");
        if (!stop()) {
            throw new CannotStart("Quedaba un PostgreSQL de una ejecución anterior (proceso "
                    + left.get().pid() + ") y no se detuvo: deténgalo y vuelva a arrancar.");
        }
    }

    /** PostgreSQL would take a stranger, or the zombie, that has the number of its dead server for the server itself. */
    public void forgetDeadServer() {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new CannotStart("No se puede escribir en " + data + ": revise sus permisos.", e);
        }
    }

    /** The process that {@code postmaster.pid} names, if it lives and is a PostgreSQL on these files. */
    public Optional<ProcessHandle> server() {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(this::isOurs);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.command().filter(it -> it.contains("postgres")).isPresent()
                && info.commandLine()
                        .filter(it -> !it.contains(data.toString()))
                        .isEmpty();
    }

    private static String options(int port) {
        return Stream.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "max_connections=50",
                        "timezone=UTC",
                        "logging_collector=on",
                        "log_filename=postgresql-%a.log",
                        "log_truncate_on_rotation=on",
                        "log_rotation_age=1d",
                        "log_rotation_size=0",
                        // What a customer sent must not stand in a log: no statements, no failing rows.
                        "log_min_error_statement=panic",
                        "log_error_verbosity=terse")
                .map(option -> "-c " + option)
                .collect(Collectors.joining(" "));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CannotStart("No se puede leer " + file + ": revise sus permisos.", e);
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
