package io.dictamen.journal;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verdict to be kept.
 *
 * @param id a UUIDv7 of the moment of {@code fecha} ({@link UuidV7}): the months of the log are ranges of it
 * @param asunto the number or code of what is decided about; empty where there is none
 * @param entrada the request as JSON
 * @param respuesta the answer as JSON in UTF-8, the very bytes that will be sent
 * @param emisor who asks; keys of one are unknown to another
 * @param clave null where the caller gave none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record Entry(
        UUID id,
        String decision,
        int version,
        OffsetDateTime fecha,
        OffsetDateTime fechaReferencia,
        ZoneId zona,
        String asunto,
        String desenlace,
        String entrada,
        byte[] respuesta,
        String emisor,
        @Nullable Key clave,
        @Nullable String requestId,
        @Nullable String traceparent) {

    /** The caller's Idempotency-Key with the SHA-256 of the body it came with. */
    @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals, never as a record
    public record Key(String clave, byte[] huella) {}
}
