package io.dictamen.report;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Momento;
import io.dictamen.rulebase.RuleBase;
import java.time.Clock;
import java.time.OffsetDateTime;

/** The rules in force when somebody asks for a report. What they decide for it is not recorded. */
public record RulesInForce(RuleBase rules, Momento moment) {
    public RulesInForce(RuleBase rules, Clock clock) {
        this(rules, new Momento(OffsetDateTime.now(clock), clock.getZone()));
    }

    /** @param request keeps the contract of the decision: it is not checked again */
    <I extends Record, O extends Record> O decide(Decision<I, O> decision, I request) {
        return rules.evaluate(decision, request, moment).resultado();
    }
}
