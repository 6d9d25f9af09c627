package io.dictamen.decision;

/** A body that is no JSON object, or repeats a key. The message is a sentence in Spanish for the caller. */
public final class MalformedRequest extends RuntimeException {

    MalformedRequest(String sentence) {
        super(sentence, null, false, false);
    }
}
