package io.dictamen.evaluation;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Procedure;
import io.dictamen.procedure.Procedures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every decision the service takes, by its name. */
public final class Catalogue {
    public record Entry(Procedure procedimiento, Decision<?, ?> decision) {}

    private static final Map<String, Entry> BY_NAME = byName();

    private Catalogue() {}

    public static List<Entry> all() {
        return List.copyOf(BY_NAME.values());
    }

    public static Optional<Decision<?, ?>> known(String nombre) {
        return Optional.ofNullable(BY_NAME.get(nombre)).map(Entry::decision);
    }

    /** @throws io.dictamen.http.ProblemException where there is none of that name */
    public static Entry entry(String nombre) {
        return Optional.ofNullable(BY_NAME.get(nombre)).orElseThrow(() -> EvaluationProblems.unknownDecision(nombre));
    }

    /** @throws io.dictamen.http.ProblemException where there is none of that name */
    public static Decision<?, ?> decision(String nombre) {
        return entry(nombre).decision();
    }

    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    private static Map<String, Entry> byName() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Procedure procedimiento : Procedures.ALL) {
            for (Decision<?, ?> decision : procedimiento.decisiones()) {
                entries.put(decision.nombre(), new Entry(procedimiento, decision));
            }
        }
        return entries;
    }
}
