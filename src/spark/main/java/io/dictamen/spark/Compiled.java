package io.dictamen.spark;

import io.dictamen.core.Decisions;
import io.dictamen.core.Release;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The releases that this JVM has compiled: each executor once, however many partitions it decides. */
final class Compiled {
    private static final Map<String, Decisions> BY_RELEASE = new ConcurrentHashMap<>();

    private Compiled() {}

    static Decisions of(Release release, ZoneId zona) {
        return BY_RELEASE.computeIfAbsent(
                release.version() + " " + release.huella() + " " + zona, key -> release.build(Clock.system(zona)));
    }
}
