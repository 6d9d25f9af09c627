package io.dictamen.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What an operator watches; {@code docs/operator.md} says what each means. */
final class JournalMetrics {
    private final MeterRegistry registry;
    private final Timer commit;
    private final DistributionSummary batch;
    private final Counter refused;
    private volatile long lastRefused;

    JournalMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.commit = Timer.builder("dictamen.diario.confirmacion")
                .description("Tiempo de escribir y confirmar un lote")
                .serviceLevelObjectives(
                        Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(registry);
        this.batch = DistributionSummary.builder("dictamen.diario.lote")
                .description("Dictámenes por lote")
                .register(registry);
        this.refused = Counter.builder("dictamen.diario.rechazados")
                .description("Dictámenes no registrados (503)")
                .register(registry);
    }

    void watch(Journal journal) {
        Gauge.builder("dictamen.diario.pendientes", journal, Journal::backlog)
                .description("Dictámenes que esperan ser escritos")
                .register(registry);
        Gauge.builder("dictamen.diario.activo", journal, it -> it.state() == JournalState.ACTIVO ? 1 : 0)
                .description("1 si los dictámenes se pueden registrar")
                .register(registry);
    }

    void written(int entries, long nanos) {
        batch.record(entries);
        commit.record(nanos, TimeUnit.NANOSECONDS);
    }

    void refused(long entries) {
        if (entries > 0) {
            lastRefused = System.nanoTime();
            refused.increment(entries);
        }
    }

    long refused() {
        return Math.round(refused.count());
    }

    /** How long ago one was refused last; null where none was. */
    @Nullable
    Duration sinceRefused() {
        return refused() == 0 ? null : Duration.ofNanos(System.nanoTime() - lastRefused);
    }

    /** Of the last minutes. */
    Duration longestCommit() {
        return Duration.ofNanos(Math.round(commit.max(TimeUnit.NANOSECONDS)));
    }
}
