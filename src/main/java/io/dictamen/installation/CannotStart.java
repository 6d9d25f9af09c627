package io.dictamen.installation;

import org.jspecify.annotations.Nullable;

/** The service cannot start for a reason the operator can remove; the message is the sentence, in Spanish, that says how. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        this(sentence, null);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
