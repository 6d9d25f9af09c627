package io.dictamen.witness;

import io.dictamen.decision.Motivo;
import io.dictamen.scenario.CaseRun;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Two answers to one request, as far as scenarios compare them. */
public final class Answers {
    private Answers() {}

    public static boolean differ(CaseRun one, CaseRun other) {
        return !one.actual().equals(other.actual())
                || !clauses(one).equals(clauses(other))
                || !Objects.equals(one.falta(), other.falta());
    }

    /** Whether they are alike in all, also in what scenarios do not compare. */
    public static boolean same(CaseRun one, CaseRun other) {
        return one.actual().equals(other.actual())
                && one.motivos().equals(other.motivos())
                && Objects.equals(one.falta(), other.falta());
    }

    /** By the path of each field; where nothing was decided, why. */
    public static Map<String, String> shown(CaseRun run) {
        String falta = run.falta();
        if (falta != null) {
            return Map.of("falta", falta);
        }
        Map<String, String> shown = new TreeMap<>(run.actual());
        shown.put("clausula", String.join("|", clauses(run)));
        return shown;
    }

    private static List<String> clauses(CaseRun run) {
        return run.motivos().stream().map(Motivo::clausula).toList();
    }
}
