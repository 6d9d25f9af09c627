package io.dictamen.evaluation;

import io.dictamen.decision.Verdict;
import io.dictamen.journal.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that the rules have decided, before it is kept.
 *
 * @param id null where nothing can keep it
 * @param desenlace the result in one word
 * @param respuesta the answer to send, as JSON in UTF-8
 * @param entry what the journal is to keep; null if the caller does not want it kept
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record Decided<O extends Record>(
        @Nullable UUID id,
        String decision,
        Verdict<O> verdict,
        String desenlace,
        byte[] respuesta,
        @Nullable Entry entry,
        long nanos) {}
