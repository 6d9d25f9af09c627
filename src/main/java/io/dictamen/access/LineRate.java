package io.dictamen.access;

import jakarta.inject.Singleton;
import java.time.Clock;

/** How fast the lines of a caller's files are decided. A file waits for its turn, and none of its lines is refused. */
@Singleton
public class LineRate {
    private final PerSecond lines;

    LineRate(AccessConfig config, Clock clock) {
        this.lines = new PerSecond(config.lineasPorSegundo(), clock);
    }

    /** Waits until one more line of that caller may be decided. */
    public void await(String caller) throws InterruptedException {
        lines.await(caller);
    }
}
