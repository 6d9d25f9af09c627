package io.dictamen.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.installation.LocalSnapshot;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The release that decides, kept on this machine for a start without the database. */
@Singleton
class ReleaseSnapshot {
    private static final Logger LOG = Logger.getLogger(ReleaseSnapshot.class);
    private static final String NAME = "version";

    private final LocalSnapshot local;
    private final ObjectMapper json;

    /** @param libros the workbooks by name; the scenarios decide nothing */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(int numero, String huella, String drl, Map<String, byte[]> libros) {}

    ReleaseSnapshot(LocalSnapshot local, ObjectMapper json) {
        this.local = local;
        this.json = json;
    }

    void keep(int numero, String huella, ReleaseFiles archivos) {
        try {
            Kept kept = new Kept(numero, huella, Deployment.huellaDrl(), archivos.libros());
            local.write(NAME, json.writeValueAsBytes(kept));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names and bytes make no JSON", e);
        }
    }

    /** What a service with the same rule files kept last. */
    Optional<Kept> last() {
        return local.read(NAME).flatMap(this::parsed).filter(kept -> kept.drl().equals(Deployment.huellaDrl()));
    }

    private Optional<Kept> parsed(byte[] content) {
        try {
            return Optional.of(json.readValue(content, Kept.class));
        } catch (IOException e) {
            LOG.errorf("La instantánea local de la versión no se entiende: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
