package io.dictamen.core;

import io.dictamen.decision.Contract;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Momento;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.wording.Wording;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The decisions of one release, compiled: made once by {@link Release#build} and then asked by as many threads as there
 * are. Immutable and thread-safe.
 */
public final class Decisions {
    private static final Map<String, Decision<?, ?>> BY_NAME = byName();

    private final RuleBase rules;
    private final Clock clock;

    Decisions(RuleBase rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The names of the decisions that there are. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * A decision by its name: the classes of its request and its result, its contract.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    public static Decision<?, ?> named(String nombre) {
        Decision<?, ?> found = BY_NAME.get(nombre);
        if (found == null) {
            throw new IllegalArgumentException("No hay una decisión " + Wording.quoted(nombre) + "."
                    + Wording.didYouMean(nombre, names()) + " Las hay: " + String.join(", ", names()) + ".");
        }
        return found;
    }

    /** The number of the release. */
    public int version() {
        return rules.version();
    }

    /**
     * Decides a request as JSON, for this moment.
     *
     * @throws IllegalArgumentException where there is no decision of that name; what is wrong with the request is an answer
     */
    public Answer decide(String decision, String json) {
        return decide(named(decision), json, now());
    }

    /**
     * Decides a request as JSON for the moment {@code ahora}, unless its {@code fechaReferencia} gives another: with one
     * moment for all of them, many requests are decided alike however long that takes.
     */
    public <I extends Record, O extends Record> Answer decide(
            Decision<I, O> decision, String json, OffsetDateTime ahora) {
        try {
            Contract.Request<I> request = decision.contrato().read(json, ahora, clock.getZone());
            Verdict<O> verdict = rules.evaluate(decision, request.solicitud(), request.momento());
            return new Dictamen(
                    null,
                    decision.nombre(),
                    version(),
                    ahora.truncatedTo(ChronoUnit.MILLIS),
                    verdict.resultado(),
                    verdict.motivos(),
                    false,
                    null,
                    decision.desenlace().apply(verdict.resultado()));
        } catch (RuntimeException e) {
            return Undecided.of(e).orElseThrow(() -> e);
        }
    }

    /** The same for bytes, which are to be UTF-8. */
    public <I extends Record, O extends Record> Answer decide(
            Decision<I, O> decision, byte[] json, OffsetDateTime ahora) {
        String text;
        try {
            text = Contract.text(json);
        } catch (RuntimeException e) {
            return Undecided.of(e).orElseThrow(() -> e);
        }
        return decide(decision, text, ahora);
    }

    /**
     * Decides a request that is a record already, for this moment; its contract is its maker's business.
     *
     * @throws io.dictamen.rulebase.UndecidedRequest where a table leaves it without its row
     */
    public <I extends Record, O extends Record> Verdict<O> decide(Decision<I, O> decision, I solicitud) {
        return rules.evaluate(decision, solicitud, new Momento(now(), clock.getZone()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, Decision<?, ?>> byName() {
        Map<String, Decision<?, ?>> byName = new LinkedHashMap<>();
        Procedures.decisiones().forEach(decision -> byName.put(decision.nombre(), decision));
        return byName;
    }
}
