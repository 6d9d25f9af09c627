package io.dictamen.evaluation;

import io.dictamen.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A request that the rules have decided, before it is kept.
 *
 * @param respuesta the answer to send, as JSON in UTF-8
 * @param desenlace the result in one word
 * @param entry what the journal is to keep; null where the caller does not want it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record Decided(
        byte[] respuesta, String desenlace, @Nullable Entry entry, String decision, int disparadas, long nanos) {}
