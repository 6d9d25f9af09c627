package io.dictamen.stream;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Always up: calls are answered whatever becomes of the events. */
@Readiness
final class StreamHealth implements HealthCheck {
    private final Eventos eventos;

    StreamHealth(Eventos eventos) {
        this.eventos = eventos;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("eventos")
                .up()
                .withData("estado", eventos.estado().name())
                .build();
    }
}
