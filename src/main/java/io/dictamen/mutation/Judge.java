package io.dictamen.mutation;

import io.dictamen.rulebase.RuleBase;
import io.dictamen.witness.Question;
import io.dictamen.witness.Requests;
import io.dictamen.witness.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Says what becomes of some mutants of a decision. Confined to one thread. */
abstract class Judge {
    final Suite<?> suite;
    final Requests requests;
    final List<Mutant> mutants;

    Judge(Suite<?> suite, Requests requests, List<Mutant> mutants) {
        this.suite = suite;
        this.requests = requests;
        this.mutants = mutants;
    }

    List<Mutant> mutants() {
        return mutants;
    }

    /**
     * @param stopped whether those that are left shall stay unfinished
     * @param after what is done after each of them
     */
    List<Judgement> all(BooleanSupplier stopped, Runnable after) {
        List<Judgement> all = new ArrayList<>();
        for (Mutant mutant : mutants) {
            all.add(stopped.getAsBoolean() ? judged(mutant, Fate.SIN_TERMINAR, "", null) : judge(mutant, stopped));
            after.run();
        }
        return all;
    }

    private Judgement judge(Mutant mutant, BooleanSupplier stopped) {
        RuleBase mutated = mutated(mutant);
        for (Suite.Prepared caso : suite.casos()) {
            if (kills(caso, mutant, mutated)) {
                return judged(
                        mutant,
                        Fate.MUERTO,
                        caso.caso().linea() + " " + caso.caso().nombre(),
                        null);
            }
        }
        return hunted(mutant, mutated, stopped);
    }

    boolean kills(Suite.Prepared caso, Mutant mutant, RuleBase mutated) {
        return mayTell(caso.preguntas(), mutant) && suite.notices(caso.caso(), mutated);
    }

    /** The release with the fault. */
    abstract RuleBase mutated(Mutant mutant);

    /** Whether a request of which the tables were asked that may be answered differently. */
    abstract boolean mayTell(List<Question> preguntas, Mutant mutant);

    /** What becomes of a mutant that no scenario killed. */
    abstract Judgement hunted(Mutant mutant, RuleBase mutated, BooleanSupplier stopped);

    Judgement judged(Mutant mutant, Fate fate, String escenario, @Nullable Witness witness) {
        return new Judgement(suite.decision().nombre(), mutant, fate, escenario, Optional.ofNullable(witness));
    }
}
