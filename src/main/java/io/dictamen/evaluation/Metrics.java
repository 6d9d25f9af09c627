package io.dictamen.evaluation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What is counted of decisions: how many by name and outcome, how long they took, how many rules fired. */
@ApplicationScoped
class Metrics {
    @Inject
    MeterRegistry registry;

    private static final Duration[] BUCKETS = {
        Duration.ofNanos(5_000),
        Duration.ofNanos(10_000),
        Duration.ofNanos(50_000),
        Duration.ofNanos(200_000),
        Duration.ofMillis(1),
        Duration.ofMillis(10)
    };

    private record Outcome(String decision, String desenlace) {}

    private record Meters(Counter decisions, Counter fired, Timer duration) {}

    private final Map<Outcome, Meters> meters = new ConcurrentHashMap<>();

    void decided(String decision, String desenlace, int disparadas, long nanos) {
        Meters of = meters.computeIfAbsent(new Outcome(decision, desenlace), this::register);
        of.decisions.increment();
        of.fired.increment(disparadas);
        of.duration.record(nanos, TimeUnit.NANOSECONDS);
    }

    private Meters register(Outcome outcome) {
        Tags byDecision = Tags.of("decision", outcome.decision);
        return new Meters(
                registry.counter("dictamen.decisiones", byDecision.and("desenlace", outcome.desenlace)),
                registry.counter("dictamen.reglas.disparadas", byDecision),
                Timer.builder("dictamen.evaluacion")
                        .tags(byDecision)
                        .serviceLevelObjectives(BUCKETS)
                        .register(registry));
    }
}
