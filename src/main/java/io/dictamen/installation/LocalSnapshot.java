package io.dictamen.installation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.digest.Sealed;
import io.dictamen.replica.ReplicaConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            Optional<byte[]> content = Sealed.open(Files.readAllBytes(file));
            if (content.isPresent()) {
                return Optional.of(json.readValue(content.get(), type));
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
            folder.write(name, Sealed.seal(json.writeValueAsBytes(kept)));
        } catch (IOException e) {
            LOG.errorf("No se puede escribir la instantánea local %s: %s", folder.resolve(name), e.getMessage());
        }
    }
}
