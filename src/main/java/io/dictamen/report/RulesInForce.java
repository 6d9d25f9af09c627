package io.dictamen.report;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Momento;
import io.dictamen.rulebase.RuleBase;
import java.time.Clock;
import java.time.OffsetDateTime;

/**
 * The rules by which a report is made: those in force when somebody asks for it, or when its period ended. What they decide
 * for it is not recorded.
 *
 * @param version the number of their release
 */
public record RulesInForce(int version, RuleBase rules, Momento moment) {
    RulesInForce(int version, RuleBase rules, Clock clock) {
        this(version, rules, new Momento(OffsetDateTime.now(clock), clock.getZone()));
    }

    public RulesInForce(RuleBase rules, Clock clock) {
        this(rules.version(), rules, clock);
    }

    /** @param request keeps the contract of the decision: it is not checked again */
    <I extends Record, O extends Record> O decide(Decision<I, O> decision, I request) {
        return rules.evaluate(decision, request, moment).resultado();
    }
}
