package io.dictamen.postgres;

import io.dictamen.installation.CannotStart;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.lang3.SystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel with the service, unpacked once. */
public final class PostgresPrograms {
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private final Path home;

    private PostgresPrograms(Path home) {
        this.home = home;
    }

    public static PostgresPrograms unpackedIn(Path folder) {
        try {
            byte[] archive = archive();
            CRC32 crc = new CRC32();
            crc.update(archive);
            Path home = folder.resolve(Long.toHexString(crc.getValue()));
            if (!Files.exists(home)) {
                unpack(archive, home);
            }
            return new PostgresPrograms(home);
        } catch (IOException e) {
            throw new CannotStart(
                    "No se pudo desempaquetar PostgreSQL en " + folder
                            + ": revise permisos y espacio, o indique un servidor con QUARKUS_DATASOURCE_JDBC_URL.",
                    e);
        }
    }

    public String majorVersion() {
        Matcher version = VERSION.matcher(run(10, "postgres", "--version").output());
        return version.find() ? version.group(1) : "";
    }

    /** Runs a program to its end; {@code output} is what it said on both streams. */
    Outcome run(int seconds, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; a user namespace makes it somebody else.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path said = Files.createTempFile(home.getParent(), program, ".txt");
            try {
                // To a file, not a pipe: the server that pg_ctl leaves behind would keep the pipe open.
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                process.getOutputStream().close();
                boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
                if (!ended) {
                    process.destroyForcibly();
                }
                return new Outcome(
                        ended && process.exitValue() == 0,
                        Files.readString(said).strip());
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            return new Outcome(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(false, "interrumpido");
        }
    }

    record Outcome(boolean good, String output) {}

    private static byte[] archive() throws IOException {
        String system = SystemUtils.IS_OS_WINDOWS ? "Windows" : SystemUtils.IS_OS_MAC ? "Darwin" : "Linux";
        String machine = "amd64".equals(SystemUtils.OS_ARCH) ? "x86_64" : SystemUtils.OS_ARCH;
        InputStream found = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        if (found == null) {
            throw new CannotStart("No hay PostgreSQL incorporado para " + system + " " + machine
                    + ": indique un servidor con QUARKUS_DATASOURCE_JDBC_URL.");
        }
        try (found) {
            return found.readAllBytes();
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        Path draft = home.resolveSibling(home.getFileName() + ".nuevo");
        Files.createDirectories(draft);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, draft.resolve(entry.getName()));
            }
        }
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, true)) {
            throw new IOException("no se puede hacer ejecutable " + target);
        }
    }
}
