package io.dictamen.http;

import java.util.HashMap;
import java.util.Map;

/** What all callers have together, of which each may have a share at most. */
public final class Shares {
    private final long share;
    private final Map<String, Long> taken = new HashMap<>();
    private long free;

    public Shares(long all, long share) {
        this.free = all;
        this.share = share;
    }

    /** Whether there was so much left for the caller; it is theirs until they give it back. */
    public synchronized boolean take(String caller, long more) {
        if (!has(caller, more)) {
            return false;
        }
        free -= more;
        taken.merge(caller, more, Long::sum);
        return true;
    }

    synchronized boolean has(String caller, long more) {
        return more <= free && taken.getOrDefault(caller, 0L) + more <= share;
    }

    public synchronized void giveBack(String caller, long less) {
        free += less;
        taken.computeIfPresent(caller, (name, had) -> had == less ? null : had - less);
    }

    synchronized long free() {
        return free;
    }
}
