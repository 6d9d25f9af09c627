package io.dictamen.release;

import io.dictamen.rulebase.RuleBase;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that it can decide, whatever becomes of the journal. */
@Readiness
public class CanDecide implements HealthCheck {
    @Inject
    ActiveRelease release;

    @Override
    public HealthCheckResponse call() {
        Optional<RuleBase> ruleBase = release.ruleBase();
        var response = HealthCheckResponse.named("decide").status(ruleBase.isPresent());
        ruleBase.ifPresent(active -> response.withData("version", active.version()));
        return response.build();
    }
}
