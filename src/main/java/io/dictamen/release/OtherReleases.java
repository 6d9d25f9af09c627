package io.dictamen.release;

import io.dictamen.http.ProblemException;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseFaults;
import jakarta.enterprise.context.ApplicationScoped;

/** Rule bases of releases that are not in force: drafts to be tried, and releases of the past. */
@ApplicationScoped
public class OtherReleases {
    private final Versiones versiones;
    private final RuleBases ruleBases;

    OtherReleases(Versiones versiones, RuleBases ruleBases) {
        this.versiones = versiones;
        this.ruleBases = ruleBases;
    }

    /**
     * The rules of a release as its files are now, compiled if need be. Reads the database: never on an event loop.
     *
     * @throws ProblemException where there is no such release, or its files do not compile
     */
    public RuleBase rules(int numero) {
        String huella = versiones.kept(numero).huella;
        try {
            return ruleBases.known(numero, huella).orElseGet(() -> ruleBases.get(numero, versiones.contents(numero)));
        } catch (RuleBaseFaults e) {
            throw ReleaseProblems.notCompiling(numero, e.diagnosticos());
        }
    }
}
