package io.dictamen.tabular;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A table of data, CSV or sheet: a header and then its lines, read one at a time by one thread. */
public interface TableReader extends Closeable {

    /** The line of the header, as it stands in the file. */
    TableLine header();

    /** The next line that holds something; null after the last. */
    @Nullable
    TableLine next() throws IOException;

    /** How its texts write a number. */
    default Decimals decimals() {
        return Decimals.SHEET;
    }
}
