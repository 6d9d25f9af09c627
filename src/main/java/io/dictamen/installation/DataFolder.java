package io.dictamen.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps the embedded database between runs. Whoever holds it is the only service on it: the lock is the
 * operating system's, so a killed service leaves none behind.
 */
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    public static DataFolder hold(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            new PrivateFolder(root).create();
            FileChannel channel =
                    FileChannel.open(root.resolve("candado"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart("La carpeta de datos " + root
                        + " ya está en uso por otro servicio: deténgalo, o indique otra carpeta con DICTAMEN_DATOS.");
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new CannotStart(
                    "No se puede escribir en la carpeta de datos " + root
                            + ": revise sus permisos, o indique otra con DICTAMEN_DATOS.",
                    e);
        }
    }

    public Path resolve(String name) {
        return root.resolve(name);
    }

    public Optional<String> read(String name) {
        Path file = root.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new CannotStart("No se puede leer " + file + ": revise sus permisos.", e);
        }
    }

    /** Writes a file that only its owner can read. Never seen half written: it is renamed into place. */
    public void write(String name, String text) {
        try {
            new PrivateFolder(root).write(name, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CannotStart("No se puede escribir " + root.resolve(name) + ": revise permisos y espacio.", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very JVM
        }
    }
}
