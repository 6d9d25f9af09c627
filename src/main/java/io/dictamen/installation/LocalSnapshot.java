package io.dictamen.installation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.http.Sha256;
import io.dictamen.replica.ReplicaConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Files that let this replica start and decide while the database is away. Only their owner can read them, none is ever
 * seen half written, and one that was damaged or altered is not taken.
 */
@Singleton
public class LocalSnapshot {
    private static final Logger LOG = Logger.getLogger(LocalSnapshot.class);
    private static final int DIGEST_LINE = 65; // SHA-256 in hexadecimal, and the end of its line

    private final PrivateFolder folder;
    private final ObjectMapper json;

    LocalSnapshot(ReplicaConfig replica, Config config, ObjectMapper json) {
        this.json = json;
        this.folder = new PrivateFolder(replica.instantanea()
                .map(Path::of)
                .orElseGet(() -> Installation.dataFolder(config).resolve("instantanea")));
    }

    public PrivateFolder folder() {
        return folder;
    }

    /** What was written last under that name; empty where there is nothing, or it is not to be trusted. */
    public <T> Optional<T> read(String name, TypeReference<T> type) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] all = Files.readAllBytes(file);
            byte[] content = Arrays.copyOfRange(all, Math.min(DIGEST_LINE, all.length), all.length);
            if (Arrays.equals(line(content), Arrays.copyOf(all, DIGEST_LINE))) {
                return Optional.of(json.readValue(content, type));
            }
            LOG.errorf("%s está dañado o alterado, y no se usa", file);
        } catch (IOException e) {
            LOG.errorf("No se puede leer %s: %s", file, e.getMessage());
        }
        return Optional.empty();
    }

    /** A snapshot that cannot be written is logged, and costs nothing but the next start without the database. */
    public void write(String name, Object kept) {
        try {
            byte[] content = json.writeValueAsBytes(kept);
            byte[] all = Arrays.copyOf(line(content), DIGEST_LINE + content.length);
            System.arraycopy(content, 0, all, DIGEST_LINE, content.length);
            folder.write(name, all);
        } catch (IOException e) {
            LOG.errorf("No se puede escribir la instantánea local %s: %s", folder.resolve(name), e.getMessage());
        }
    }

    private static byte[] line(byte[] content) {
        return (Sha256.hex(content) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
