package io.dictamen.rulebase;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.drools.core.impl.RuleBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;

/**
 * Sessions of one base that were used and left empty, because building one costs more than using it. A session is
 * always with one thread alone, or in one slot. Thread-safe. Nothing outside holds a base or its sessions, so they go
 * with the last rule base that uses them; who still decides by one that was replaced is not disturbed.
 */
final class SessionPool {
    private static final int SLOTS = 64;

    // No rule reads a clock: the moment is a fact. A clock that stands still costs nothing.
    private static final KieSessionConfiguration STILL_CLOCK = stillClock();

    private final AtomicReferenceArray<@Nullable KieSession> slots = new AtomicReferenceArray<>(SLOTS);
    private final KieBase base;

    SessionPool(KieBase base) {
        this.base = base;
    }

    /** An empty session; it must be given back empty, or disposed where something failed. */
    KieSession take() {
        KieSession pooled = slots.getAndSet(slot(), null);
        return pooled == null ? base.newKieSession(STILL_CLOCK, null) : pooled;
    }

    void giveBack(KieSession used) {
        if (!slots.compareAndSet(slot(), null, used)) {
            used.dispose();
        }
    }

    private static int slot() {
        return (int) (Thread.currentThread().getId() % SLOTS);
    }

    private static KieSessionConfiguration stillClock() {
        KieSessionConfiguration configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();
        configuration.setOption(ClockTypeOption.PSEUDO);
        return configuration;
    }
}
