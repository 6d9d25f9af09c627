package io.dictamen.journal;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Always up: without its journal the service still decides what need not be recorded. */
@Readiness
final class JournalHealth implements HealthCheck {
    private final Journal journal;

    JournalHealth(Journal journal) {
        this.journal = journal;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("diario")
                .up()
                .withData("estado", journal.state().name())
                .withData("pendientes", journal.backlog())
                .build();
    }
}
