package io.dictamen.stream;

import io.dictamen.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that came as a CloudEvent, as far as it matters here.
 *
 * @param decision the name that it asks for, which need not exist
 * @param datos its data as they were sent
 * @param correlacion what the answer is to be told apart by
 * @param responderA the topic to which the answer shall go; null for the usual one
 * @param registrar false where the verdict is not to be kept
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Evento(
        Clave clave,
        String decision,
        byte[] datos,
        String correlacion,
        @Nullable String traceparent,
        @Nullable String responderA,
        boolean registrar) {

    byte[] huella() {
        return Sha256.of(datos);
    }

    /** What tells an event from all others: its {@code source} and {@code id}. */
    record Clave(String origen, String id) {
        /** The id of an answer that the journal does not keep: the same whenever the event comes. */
        UUID respuesta() {
            return UUID.nameUUIDFromBytes((origen + '\n' + id).getBytes(StandardCharsets.UTF_8));
        }
    }
}
