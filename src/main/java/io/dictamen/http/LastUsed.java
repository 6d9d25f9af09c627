package io.dictamen.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was longest not asked for. */
public final class LastUsed<K, V> extends LinkedHashMap<K, V> {
    private final int most;

    public LastUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
