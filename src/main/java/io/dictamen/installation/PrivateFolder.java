package io.dictamen.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder of files that only their owner can read, none of which is ever seen half written. */
public record PrivateFolder(Path path) {

    public PrivateFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Makes the folder, where there is none. */
    public void create() throws IOException {
        Files.createDirectories(path, ownerOnly("rwx------"));
    }

    /** Writes a file, in place of one of that name, and makes the folder where there is none. */
    public void write(String name, byte[] content) throws IOException {
        create();
        Path draft = resolve(name + ".nuevo");
        Files.deleteIfExists(draft);
        Files.createFile(draft, ownerOnly("rw-------"));
        Files.write(draft, content);
        Files.move(draft, resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
