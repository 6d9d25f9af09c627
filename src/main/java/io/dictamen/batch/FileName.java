package io.dictamen.batch;

import io.dictamen.decision.Texts;
import org.jspecify.annotations.Nullable;

/** What a file is called where it came from. It is shown to people and opens nothing. */
final class FileName {
    private static final int LONGEST = 200;

    private FileName() {}

    /** Without the folders before it and without what no name shows; null where nothing is left. */
    static @Nullable String of(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        // Marks of direction would let a name read otherwise than it is.
        String shown = Texts.strip(last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", ""));
        int[] points = shown.codePoints().limit(LONGEST).toArray();
        return points.length == 0 ? null : new String(points, 0, points.length);
    }
}
