package io.dictamen.tabular;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of data being written, line after line, by one thread. */
public interface TableWriter {

    /**
     * Writes a line: cells as they were sent, and others behind them.
     *
     * @param numero where it stood in its file
     * @param sent at their own columns
     * @param from the column where {@code added} begins
     * @param added texts, numbers and truths; null for a blank cell
     */
    void line(long numero, List<TableCell> sent, int from, List<? extends @Nullable Object> added) throws IOException;

    /** Hands over what was written, as far as it can be. */
    void flush() throws IOException;

    /** @param resumen what there is to say of the whole, in lines of a name and a number */
    void finish(List<? extends List<?>> resumen) throws IOException;
}
