package io.dictamen.batch;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a batch as they come; read by one thread. */
public interface LineSource extends Closeable {

    /** The next line that is not blank; null after the last. */
    @Nullable
    BatchLine next() throws IOException;
}
