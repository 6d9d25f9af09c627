package io.dictamen.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Shows the limits that were met among the metrics. */
@Singleton
final class LimitMetrics {
    void register(@Observes StartupEvent event, MeterRegistry registry) {
        for (Limit limit : Limit.values()) {
            FunctionCounter.builder("dictamen.limites", limit, Limit::times)
                    .tag("limite", limit.name().toLowerCase(Locale.ROOT))
                    .description("Llamadas que toparon con un límite")
                    .register(registry);
        }
    }
}
