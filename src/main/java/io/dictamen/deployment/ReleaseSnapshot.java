package io.dictamen.deployment;

import java.util.Map;

/**
 * The release that decides, kept on a machine for a start without the database.
 *
 * @param huella of all its files
 * @param drl the hash of the DRL that it was checked against
 * @param libros the workbooks by name; the scenarios decide nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReleaseSnapshot(int numero, String huella, String drl, Map<String, byte[]> libros) {
    /** What its file is called. */
    public static final String NAME = "version";
}
