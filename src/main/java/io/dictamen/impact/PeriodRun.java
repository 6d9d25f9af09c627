package io.dictamen.impact;

import io.dictamen.impact.Comparison.Likeness;
import io.dictamen.journal.RecordedRequest;
import io.dictamen.journal.RecordedRequests;
import io.dictamen.report.Supuestos;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides the requests of a period again, page after page in the order of their ids; after each page it can go on from there. */
final class PeriodRun {
    /**
     * How far it has come.
     *
     * @param ultimo the last id that is counted; null before the first
     */
    record Avance(@Nullable UUID ultimo, List<Recuento> decisiones) {
        static final Avance NONE = new Avance(null, List.of());
    }

    /** What became of some of them. */
    private record Block(Recuentos recuentos, Map<UUID, String> supuestos, UUID ultimo) {}

    private final RecordedRequests log;
    private final Redecision redecision;
    private final Supuestos supuestos;
    private final ZoneId zone;
    private final ExecutorService threads;
    private final int hilos;
    private final int page;

    PeriodRun(
            RecordedRequests log,
            Redecision redecision,
            Supuestos supuestos,
            ZoneId zone,
            ExecutorService threads,
            int hilos,
            int page) {
        this.log = log;
        this.redecision = redecision;
        this.supuestos = supuestos;
        this.zone = zone;
        this.threads = threads;
        this.hilos = hilos;
        this.page = page;
    }

    /**
     * Goes on until all are counted, or somebody stops it.
     *
     * @param medida under which the outcomes that an indicator would count are kept
     * @param keep is handed each page, and may fail
     */
    Avance run(long medida, RecordedRequests.Span span, Avance from, BooleanSupplier stopped, Consumer<Avance> keep)
            throws InterruptedException {
        Recuentos all = Recuentos.of(from.decisiones(), zone);
        Avance avance = from;
        while (!stopped.getAsBoolean()) {
            UUID before = avance.ultimo();
            UUID ultimo = page(medida, span, before, stopped, all);
            if (stopped.getAsBoolean() || ultimo == null) {
                return avance;
            }
            avance = new Avance(ultimo, all.all());
            keep.accept(avance);
        }
        return avance;
    }

    /** @return the last of it; null where there are no more */
    private @Nullable UUID page(
            long medida, RecordedRequests.Span span, @Nullable UUID after, BooleanSupplier stopped, Recuentos all)
            throws InterruptedException {
        Deque<Future<Block>> working = new ArrayDeque<>();
        Map<UUID, String> others = new HashMap<>();
        UUID[] ultimo = {null};
        log.readOn(span, after, page, stopped, some -> {
            if (some.isEmpty()) {
                return;
            }
            working.add(threads.submit(() -> block(some)));
            while (working.size() > hilos) {
                ultimo[0] = take(working, all, others);
            }
        });
        while (!working.isEmpty()) {
            ultimo[0] = take(working, all, others);
        }
        // Before the page is kept: what is written twice is the same.
        supuestos.keep(medida, others);
        return ultimo[0];
    }

    private static UUID take(Deque<Future<Block>> working, Recuentos all, Map<UUID, String> others)
            throws InterruptedException {
        try {
            Block block = working.remove().get();
            all.add(block.recuentos);
            others.putAll(block.supuestos);
            return block.ultimo;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Deciding again failed", e.getCause());
        }
    }

    private Block block(List<RecordedRequest> some) {
        Recuentos recuentos = new Recuentos(zone);
        Map<UUID, String> others = new HashMap<>();
        for (RecordedRequest recorded : some) {
            Redecision.Again again = redecision.of(recorded);
            recuentos.count(recorded, again);
            if (again instanceof Redecision.Decided decided
                    && decided.likeness() == Likeness.DIFERENTE
                    && Supuestos.counts(recorded.decision())
                    && !decided.desenlace().equals(recorded.desenlace())) {
                others.put(recorded.id(), decided.desenlace());
            }
        }
        return new Block(recuentos, others, some.get(some.size() - 1).id());
    }
}
