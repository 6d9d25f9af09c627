package io.dictamen.http;

import java.util.UUID;

/** The ids and the numbers of releases as callers write them, in an address or a parameter. */
public final class Ids {
    private Ids() {}

    /**
     * Only whole ids: Java takes 1-1-1-1-1 for a UUID too.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException();
        }
        return id;
    }

    /** Whether a release may have that number. */
    public static boolean isRelease(String text) {
        return text.matches("[1-9][0-9]{0,8}");
    }

    /** @throws IllegalArgumentException where no release can have that number */
    public static int release(String text) {
        if (!isRelease(text)) {
            throw new IllegalArgumentException();
        }
        return Integer.parseInt(text);
    }
}
