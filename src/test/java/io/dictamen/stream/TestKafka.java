package io.dictamen.stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a {@code @QuarkusTest} a broker of its own, and turns events on. */
public final class TestKafka implements QuarkusTestResourceLifecycleManager {
    private static @Nullable Broker broker;

    @Override
    public Map<String, String> start() {
        Broker started = Broker.started();
        broker = started;
        return Map.of("dictamen.eventos.kafka", started.address(), "dictamen.eventos.responder-a", "otras-respuestas");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(broker, field -> field.getType() == Broker.class);
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
    }
}
