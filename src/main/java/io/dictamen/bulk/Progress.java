package io.dictamen.bulk;

import io.dictamen.wording.Amounts;
import java.io.PrintStream;
import java.time.Duration;

/** Tells how far it is, how fast it goes and how long it takes yet. Confined to a thread. */
final class Progress {
    private static final long BETWEEN_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private final long total;
    private final long start = System.nanoTime();
    private long told = start;
    private long lines;
    private long before;
    private long bytes;

    /** @param total how many bytes there are to read */
    Progress(PrintStream out, long total) {
        this.out = out;
        this.total = total;
    }

    void at(long more, long read) {
        lines += more;
        bytes = before + read;
        if (System.nanoTime() - told > BETWEEN_NANOS) {
            told = System.nanoTime();
            out.println(line());
            out.flush();
        }
    }

    /** A file of so many bytes is done. */
    void end(long size) {
        before += size;
        bytes = before;
    }

    String line() {
        double seconds = (System.nanoTime() - start) / 1e9;
        double done = total == 0 ? 1 : Math.min(1, (double) bytes / total);
        long left = (long) (seconds * (total - bytes) / Math.max(1, bytes));
        return Amounts.count(lines, "línea", "líneas") + ", " + Amounts.number((int) (100 * done)) + " %, "
                + Amounts.number((long) (lines / Math.max(seconds, 0.001))) + " por segundo"
                + (bytes < total ? ", quedan unos " + Amounts.span(Duration.ofSeconds(Math.max(1, left))) : "");
    }

    String end() {
        double seconds = Math.max((System.nanoTime() - start) / 1e9, 0.001);
        return Amounts.count(lines, "línea", "líneas") + " en "
                + Amounts.span(Duration.ofMillis((long) (1_000 * seconds))) + ", "
                + Amounts.number((long) (lines / seconds)) + " por segundo";
    }
}
