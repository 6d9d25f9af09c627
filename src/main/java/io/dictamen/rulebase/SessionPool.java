package io.dictamen.rulebase;

import java.util.BitSet;
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

    private final AtomicReferenceArray<@Nullable Warm> slots = new AtomicReferenceArray<>(SLOTS);
    private final KieBase base;
    private final @Nullable String global;

    /** @param global the global in which the rules mark what fires; null where they mark nothing */
    SessionPool(KieBase base, @Nullable String global) {
        this.base = base;
        this.global = global;
    }

    /** A session and what its rules mark. */
    record Warm(KieSession sesion, BitSet marcas) {}

    /** An empty session, its marks cleared; it must be given back empty, or disposed where something failed. */
    Warm take() {
        Warm pooled = slots.getAndSet(slot(), null);
        if (pooled == null) {
            return create();
        }
        pooled.marcas.clear();
        return pooled;
    }

    void giveBack(Warm used) {
        if (!slots.compareAndSet(slot(), null, used)) {
            used.sesion.dispose();
        }
    }

    private Warm create() {
        Warm warm = new Warm(base.newKieSession(STILL_CLOCK, null), new BitSet());
        if (global != null) {
            warm.sesion.setGlobal(global, warm.marcas);
        }
        return warm;
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
