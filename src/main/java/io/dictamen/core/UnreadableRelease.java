package io.dictamen.core;

/** What was given as a release is none; the message says so, and what would be right, in a sentence in Spanish. */
public final class UnreadableRelease extends RuntimeException {
    UnreadableRelease(String sentence) {
        super(sentence);
    }
}
