package io.dictamen.release;

import io.dictamen.deployment.Deployment;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.http.LastUsed;
import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.rulebase.RuleBaseFaults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rule bases of releases. The last few stay, and what two releases have in common is
 * compiled once. Compiling takes its time: never on an event loop.
 */
@ApplicationScoped
class RuleBases {
    static final int KEPT = 3;

    /** What a rule base was made of: a draft keeps its number while its files change. */
    private record Key(int numero, String huella) {}

    private final Map<Key, RuleBase> compiled = Collections.synchronizedMap(new LastUsed<>(KEPT));
    private final Readings readings;
    private volatile @Nullable RuleBase last;

    RuleBases(Readings readings) {
        this.readings = readings;
    }

    /** The rule base of exactly those files, where it is compiled already. */
    Optional<RuleBase> known(int numero, String huella) {
        return Optional.ofNullable(compiled.get(new Key(numero, huella)));
    }

    /**
     * Compiles files, one release at a time; not those that it knows.
     *
     * @throws RuleBaseFaults with every fault of every file
     */
    synchronized RuleBase get(int numero, ReleaseFiles archivos) {
        return known(numero, archivos.huella()).orElseGet(() -> compile(numero, archivos));
    }

    /**
     * Compiles the files that are to decide, without waiting for those that are only tried.
     *
     * @throws RuleBaseFaults with every fault of every file
     */
    RuleBase toDecide(int numero, ReleaseFiles archivos) {
        return known(numero, archivos.huella()).orElseGet(() -> compile(numero, archivos));
    }

    private RuleBase compile(int numero, ReleaseFiles archivos) {
        RuleBase made = RuleBaseCompiler.compile(
                numero, Procedures.ALL, readings.workbooks(archivos), Deployment.derivaciones(), last);
        last = made;
        // By the bytes it was made of, never by what somebody took them for: a draft may change meanwhile.
        compiled.put(new Key(numero, archivos.huella()), made);
        return made;
    }
}
