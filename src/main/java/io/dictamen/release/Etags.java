package io.dictamen.release;

import java.util.Arrays;

/** The ETags of files and releases, which are their hashes. */
final class Etags {
    private Etags() {}

    static String of(String huella) {
        return '"' + huella + '"';
    }

    /** Whether {@code If-Match} names what there is: {@code *}, or a list of tags with or without quotes. */
    static boolean matches(String ifMatch, String huella) {
        return Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(huella)) || tag.equals(huella));
    }
}
