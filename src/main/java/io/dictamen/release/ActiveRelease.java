package io.dictamen.release;

import io.dictamen.rulebase.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The release that decides here. It is replaced as a whole: who has taken its rule base decides by it to the end. */
@ApplicationScoped
public class ActiveRelease {
    private volatile @Nullable RuleBase ruleBase;

    /** The compiled rules; empty where there is no release that can decide. */
    public Optional<RuleBase> ruleBase() {
        return Optional.ofNullable(ruleBase);
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
