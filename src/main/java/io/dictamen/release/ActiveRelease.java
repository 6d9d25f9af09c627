package io.dictamen.release;

import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBase;
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
        // Faults of the deployment's own files keep it from starting, and their message is what the operator reads.
        ruleBase = Deployment.compile(FIRST_VERSION, Procedures.ALL);
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
