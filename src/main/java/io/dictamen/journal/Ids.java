package io.dictamen.journal;

import java.util.UUID;

/** The ids of verdicts as callers write them. */
final class Ids {
    private Ids() {}

    /** Only whole ids: Java takes 1-1-1-1-1 for a UUID too. */
    static UUID read(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException();
        }
        return id;
    }
}
