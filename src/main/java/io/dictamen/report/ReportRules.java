package io.dictamen.report;

import io.dictamen.decision.Procedure;
import io.dictamen.evaluation.Decider;
import io.dictamen.release.PastReleases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The rules of a procedure by which reports are made: what has ended keeps those that were in force at its end. */
@Singleton
class ReportRules {
    @Inject
    Decider decider;

    @Inject
    PastReleases past;

    @Inject
    Clock clock;

    /** @param end the first moment after it; empty for now */
    RulesInForce at(Optional<OffsetDateTime> end, Procedure procedimiento) {
        return end.filter(after -> !after.isAfter(OffsetDateTime.now(clock)))
                .map(after -> past.inForceBefore(after, procedimiento))
                .map(release -> new RulesInForce(release.version(), release.rules(), clock))
                .orElseGet(() -> new RulesInForce(decider.rules(), clock));
    }
}
