package io.dictamen.release;

import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseFaults;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The release that decides: the workbooks and rule files that came with this deployment. */
@ApplicationScoped
public class ActiveRelease {
    private static final int FIRST_VERSION = 1;

    private volatile @Nullable RuleBase ruleBase;

    void start(@Observes StartupEvent event) {
        try {
            ruleBase = Deployment.compile(FIRST_VERSION, Procedures.ALL);
        } catch (RuleBaseFaults e) {
            Log.errorf("Los libros y reglas tienen faltas y el servicio no arranca:%n%s", e.getMessage());
            Quarkus.asyncExit(1);
        }
    }

    /** The compiled rules; empty where there is no release that can decide. */
    public Optional<RuleBase> ruleBase() {
        return Optional.ofNullable(ruleBase);
    }

    @PreDestroy
    void close() {
        ruleBase().ifPresent(RuleBase::close);
    }
}
