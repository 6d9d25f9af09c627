package io.dictamen.journal;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Momento;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verdict to be kept. Its parts are of as many types, so that none can be taken for another.
 *
 * @param asunto the number or code of what is decided about; empty where there is none
 * @param clave null where the caller gave none
 */
public record Entry(
        Stamps.Stamp stamp,
        Decision<?, ?> decision,
        String asunto,
        Asked asked,
        Answered answered,
        Caller caller,
        @Nullable Key clave) {

    /** @param entrada the request as JSON */
    public record Asked(String entrada, Momento momento) {}

    /**
     * @param version of the release that decided
     * @param desenlace the result in one word
     * @param respuesta as JSON in UTF-8, the very bytes that will be sent
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    public record Answered(int version, String desenlace, byte[] respuesta) {}

    /**
     * Who asks, and what tells this call from others of theirs.
     *
     * @param emisor the name of the key or person; empty where nobody had to say. Keys of one are unknown to another
     * @param requestId the {@code X-Request-Id}, cut at 255 characters
     * @param traceparent as W3C Trace Context has it; null where it is malformed, as that asks
     */
    public record Caller(
            String emisor,
            @Nullable String requestId,
            @Nullable String traceparent) {}

    /** The caller's Idempotency-Key with the SHA-256 of the body it came with. */
    @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals, never as a record
    public record Key(String clave, byte[] huella) {}

    public UUID id() {
        return stamp.id();
    }

    public byte[] respuesta() {
        return answered.respuesta();
    }
}
