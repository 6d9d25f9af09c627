package io.dictamen;

import org.jspecify.annotations.Nullable;

/** The service cannot start for a reason the operator can remove; the message is the sentence, in Spanish, that says how. */
final class CannotStart extends RuntimeException {
    CannotStart(String sentence) {
        this(sentence, null);
    }

    CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
