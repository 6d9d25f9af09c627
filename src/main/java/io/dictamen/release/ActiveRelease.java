package io.dictamen.release;

import io.dictamen.replica.RunningRelease;
import io.dictamen.rulebase.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The release that decides here. It is replaced as a whole: who has taken its rule base decides by it to the end. */
@ApplicationScoped
public class ActiveRelease implements RunningRelease {
    private volatile @Nullable RuleBase ruleBase;
    private volatile @Nullable Published published;

    /** The release in force by the database, and since when this process knows, by {@link System#nanoTime}. */
    private record Published(int numero, long since) {}

    /** The compiled rules; empty where there is no release that can decide. */
    public Optional<RuleBase> ruleBase() {
        return Optional.ofNullable(ruleBase);
    }

    @Override
    public OptionalInt numero() {
        RuleBase now = ruleBase;
        return now == null ? OptionalInt.empty() : OptionalInt.of(now.version());
    }

    /** The release in force by the database, as far as this process heard; it decides here unless it cannot. */
    public OptionalInt published() {
        Published known = published;
        return known == null ? OptionalInt.empty() : OptionalInt.of(known.numero);
    }

    /** For how long this process has known that; zero where it knows of none. */
    public Duration sincePublished() {
        Published known = published;
        return known == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - known.since);
    }

    void published(int numero) {
        Published known = published;
        if (known == null || known.numero != numero) {
            published = new Published(numero, System.nanoTime());
        }
    }

    synchronized void activate(RuleBase next) {
        ruleBase = next;
        notifyAll();
    }

    /** Waits until that release, or one that was published since, decides here, but no longer than that; whether it does. */
    synchronized boolean await(int numero, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!decides(numero)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private boolean decides(int numero) {
        RuleBase now = ruleBase;
        return now != null && now.version() >= numero;
    }
}
